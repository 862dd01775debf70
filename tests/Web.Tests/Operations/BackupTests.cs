using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.Shared;
using Terreau.Web.Operations;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Tests.Shared;
using static Terreau.World.Cast;

namespace Terreau.Web.Tests.Operations;

/// <summary>One command copies everything while people work; one command puts it back.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private const string Summary = "/groups/directions-adjointes-estrie/sessions/1/summary", Sealed = "La demande", After = "Écrit après la copie";

    private readonly string _place = Directory.CreateTempSubdirectory("terreau-backup-").FullName;
    private readonly List<string> _databases = [];
    private readonly StringWriter _said = new();

    private string Copies => Path.Combine(_place, "copies");

    private string Keys => Path.Combine(_place, "keys");

    private string Restored => Path.Combine(_place, "restored");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases) await House.DropAsync(database);
        Directory.Delete(_place, recursive: true);
        await _said.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_copied_while_people_worked_is_all_there_again_and_nobody_is_still_signed_in(bool postgres)
    {
        await using var house = await PlayedAsync(postgres);
        using var rose = await house.AsAsync(Rose);
        var before = (await rose.GetAsync(Summary)).Text;
        Assert.Contains(Sealed, before, StringComparison.Ordinal);

        await AskAsync(house, "backup", "--to", Copies, "--keys-to", Keys);
        await rose.SubmitAsync("/profile", "/profile", ("function", After));
        var database = postgres ? await DatabaseAsync() : null;
        await AskAsync(Restored, database, "restore", "--from", LastCopy, "--keys", Path.Combine(Keys, Backup.Keys));

        await using var again = await House.OpenAsync(folder: Restored, demo: true, database: database, sqlite: !postgres);
        using var stillSignedIn = rose.At(again.Address);
        Assert.Equal(HttpStatusCode.SeeOther, (await stillSignedIn.GetAsync("/profile")).Status);
        using var roseAgain = await again.AsAsync(Rose);
        Assert.Equal(before, (await roseAgain.GetAsync(Summary)).Text);
        Assert.DoesNotContain(After, (await roseAgain.GetAsync("/profile")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_destroyed_since_the_copy_stays_destroyed_once_the_keys_are_copied_again()
    {
        await using var house = await PlayedAsync(postgres: false);
        using var rose = await house.AsAsync(Rose);
        await AskAsync(house, "backup", "--to", Copies, "--keys-to", Keys);
        var first = LastCopy;

        foreach (var key in Directory.EnumerateFiles(Path.Combine(house.Folder, "keys"), "*.key").Where(f => Path.GetFileName(f) != "instance.key")) File.Delete(key);
        await AskAsync(house, "backup", "--to", Path.Combine(_place, "later"), "--keys-to", Keys);
        await AskAsync(Restored, null, "restore", "--from", first, "--keys", Path.Combine(Keys, Backup.Keys));

        await using var again = await House.OpenAsync(folder: Restored, demo: true, sqlite: true);
        using var roseAgain = await again.AsAsync(Rose);
        Assert.Equal(HttpStatusCode.NotFound, (await roseAgain.GetAsync(Summary)).Status);
        Assert.Equal(["instance.key"], Directory.EnumerateFiles(Path.Combine(Keys, Backup.Keys)).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Who_erased_their_account_since_the_copy_does_not_come_back_with_it()
    {
        await using var house = await PlayedAsync(postgres: false);
        await AskAsync(house, "backup", "--to", Copies, "--keys-to", Keys);
        var first = LastCopy;
        using (var rose = await house.AsAsync(Rose)) Assert.Equal("/gone", (await rose.SubmitAsync("/profile/data/erase", "/profile/data/erase", ("words", "Removed"), ("understood", "true"))).Location);
        await AskAsync(house, "backup", "--to", Path.Combine(_place, "later"), "--keys-to", Keys);

        await AskAsync(Restored, null, "restore", "--from", first, "--keys", Path.Combine(Keys, Backup.Keys));

        Assert.DoesNotContain(Rose.Email, await File.ReadAllTextAsync(Path.Combine(Restored, "terreau.db"), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await using var again = await House.OpenAsync(folder: Restored, demo: true, sqlite: true);
        using var karim = await again.AsAsync(Karim);
        Assert.DoesNotContain(Rose.Name, (await karim.GetAsync("/groups/directions-adjointes-estrie/members")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_put_back_into_an_empty_place_only_and_a_damaged_one_not_at_all()
    {
        await using var house = await PlayedAsync(postgres: false);
        await AskAsync(house, "backup", "--to", Copies, "--keys-to", Keys);
        var keys = Path.Combine(Keys, Backup.Keys);
        Directory.CreateDirectory(Restored);
        var own = Path.Combine(Restored, "mine.txt");
        await File.WriteAllTextAsync(own, "à moi", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<CopyException>(() => AskAsync(Restored, null, "restore", "--from", LastCopy, "--keys", keys));
        Assert.Equal([own], Directory.EnumerateFileSystemEntries(Restored));

        await using (var damaged = new FileStream(Path.Combine(LastCopy, "terreau.db"), FileMode.Open))
        {
            damaged.Position = damaged.Length / 2;
            damaged.Write("abîmé"u8);
        }
        var elsewhere = Path.Combine(_place, "elsewhere");
        await Assert.ThrowsAsync<CopyException>(() => AskAsync(elsewhere, null, "restore", "--from", LastCopy, "--keys", keys));
        Assert.False(Directory.Exists(elsewhere));
    }

    [Fact]
    public async Task Keys_are_not_copied_into_the_folder_of_the_data_and_a_missing_folder_is_named()
    {
        await using var house = await PlayedAsync(postgres: false);

        await Assert.ThrowsAsync<CopyException>(() => AskAsync(house, "backup", "--to", Copies, "--keys-to", Copies));
        var missing = await Assert.ThrowsAsync<BadSettingException>(() => AskAsync(house, "backup", "--to", Copies));

        Assert.Contains("--keys-to", missing.Message, StringComparison.Ordinal);
        await AskAsync(house, "backup", "--to", Copies, "--keys-to", Keys);
        Assert.DoesNotContain(Directory.EnumerateFiles(LastCopy, "*", SearchOption.AllDirectories), file => file.EndsWith(".key", StringComparison.Ordinal));
    }

    private string LastCopy => Directory.EnumerateDirectories(Copies).Max()!;

    private async Task<House> PlayedAsync(bool postgres)
    {
        Assert.SkipWhen(postgres && House.Postgres is null, "no PostgreSQL: bin/test provides one");
        return await House.OpenAsync(folder: Directory.CreateDirectory(Path.Combine(_place, "data")).FullName, demo: true, database: postgres ? await DatabaseAsync() : null, sqlite: !postgres);
    }

    private async Task<string> DatabaseAsync()
    {
        var database = await House.NewDatabaseAsync(House.Postgres!);
        _databases.Add(database);
        return database;
    }

    private Task AskAsync(House house, params string[] asked) => AskAsync(house.Folder, house.Database, asked);

    private Task AskAsync(string folder, string? database, params string[] asked) =>
        Operator.RunAsync([.. asked, "--data", folder], new Dictionary<string, string?> { ["TERREAU_DATABASE"] = database }, _said, TestContext.Current.CancellationToken);
}
