using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Terreau.Domain.Shared;
using Terreau.Store.People;

namespace Terreau.Web.Tests.People;

/// <summary>What an assertion says, to be bent before it is signed or after.</summary>
internal sealed class Said
{
    public JsonObject Client { get; init; } = [];
    public byte[] Data { get; set; } = [];
    public byte[] Signature { get; set; } = [];
    public JsonObject Response { get; } = [];
    public JsonObject Credential { get; } = [];
}

/// <summary>A passkey on a device, in memory: ES256, the person verified (W3C Web Authentication, level 3).</summary>
internal sealed class Authenticator(string origin = "http://localhost") : IDisposable
{
    private const byte Present = 1, Verified = 4, HasKey = 64;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private uint _count;

    public byte[] Id { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Whom the server called the owner when the passkey was made.</summary>
    public string UserHandle { get; set; } = "";

    /// <summary>Makes the passkey, as the browser would send it.</summary>
    public string Create(string options, Action<Said>? bend = null)
    {
        var asked = JsonNode.Parse(options)!;
        UserHandle = (string)asked["user"]!["id"]!;
        var said = new Said { Client = Client("webauthn.create", asked), Data = [.. Data((string)asked["rp"]!["id"]!, Present | Verified | HasKey), .. new byte[16], 0, (byte)Id.Length, .. Id, .. Cose()] };
        bend?.Invoke(said);
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)said.Data.Length, .. said.Data];
        said.Response["attestationObject"] = Url(attestation);
        said.Response["transports"] = new JsonArray("internal");
        return Sent(said);
    }

    /// <summary>Signs in, as the browser would send it; <paramref name="before"/> bends what is signed, <paramref name="after"/> what was.</summary>
    public string Get(string options, Action<Said>? before = null, Action<Said>? after = null)
    {
        var asked = JsonNode.Parse(options)!;
        _count++;
        var said = new Said { Client = Client("webauthn.get", asked), Data = Data((string)asked["rpId"]!, Present | Verified) };
        before?.Invoke(said);
        said.Signature = _key.SignData([.. said.Data, .. SHA256.HashData(Encoding.UTF8.GetBytes(said.Client.ToJsonString()))], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        said.Response["userHandle"] = UserHandle;
        after?.Invoke(said);
        said.Response["authenticatorData"] = Url(said.Data);
        said.Response["signature"] = Url(said.Signature);
        return Sent(said);
    }

    /// <summary>The same, as the server keeps it.</summary>
    public Passkey AsStored(PersonId person)
    {
        UserHandle = Url(Encoding.UTF8.GetBytes(person.Value.ToString("N")));
        return new() { PersonId = person, CredentialId = Id, PublicKey = Cose(), Name = "Une clé", Transports = "internal" };
    }

    public void Dispose() => _key.Dispose();

    private string Sent(Said said)
    {
        said.Response["clientDataJSON"] = Url(Encoding.UTF8.GetBytes(said.Client.ToJsonString()));
        JsonObject sent = new() { ["id"] = Url(Id), ["rawId"] = Url(Id), ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = said.Response };
        foreach (var (name, value) in said.Credential) sent[name] = value?.DeepClone();
        return sent.ToJsonString();
    }

    private JsonObject Client(string type, JsonNode asked) => new() { ["type"] = type, ["challenge"] = (string)asked["challenge"]!, ["origin"] = origin, ["crossOrigin"] = false };

    private byte[] Data(string place, byte flags)
    {
        var data = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(place), data);
        data[32] = flags;
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(33), _count);
        return data;
    }

    private byte[] Cose()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    public static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
