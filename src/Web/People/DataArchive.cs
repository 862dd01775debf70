using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Terreau.Store.People;
using Terreau.Web.Shared;

namespace Terreau.Web.People;

/// <summary>The copy of somebody's data: the same things as JSON, for other programs, and as one page, for people.</summary>
internal static class DataArchive
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Of(IReadOnlyList<OwnTable> tables, IReadOnlyList<OwnText> texts, IReadOnlyList<Consent> consents, string name, Words words, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "terreau.json", JsonSerializer.SerializeToUtf8Bytes(Json(tables, texts, consents, name, now), Readable));
            Add(zip, words["lisez-moi"] + ".html", Encoding.UTF8.GetBytes(Html(tables, texts, consents, name, words, now)));
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(content);
    }

    private static object Json(IReadOnlyList<OwnTable> tables, IReadOnlyList<OwnText> texts, IReadOnlyList<Consent> consents, string name, DateTimeOffset now) => new
    {
        format = "terreau-own-data-1",
        person = name,
        taken = now,
        tables = tables.Select(t => new
        {
            table = t.Name,
            columns = t.Columns.Select(c => new { name = c.Name, personal = c.IsPersonal, kept_for = c.For, until = c.Until, seen_by = c.SeenBy }),
            rows = t.Rows.Select(r => t.Columns.Select((c, i) => (c.Name, Value: Plain(r[i]))).ToDictionary(c => c.Name, c => c.Value)),
        }),
        consents = consents.Select(c => new { what = c.What, place = c.Place, version = c.Version, at = c.At, language = c.Language, withdrawn = c.IsWithdrawn }),
        own_words = texts.Select(t => new { place = t.Place, kind = t.Kind, text = t.Text }),
    };

    private static string Html(IReadOnlyList<OwnTable> tables, IReadOnlyList<OwnText> texts, IReadOnlyList<Consent> consents, string name, Words words, DateTimeOffset now)
    {
        var page = new StringBuilder();
        var title = words["Les données de {0}", name];
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{words.Language.Tag}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{E(title)}</title>");
        page.Append("<style>body{font:1.05rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}h1,h2{font-family:serif;font-weight:400}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1rem;border-top:1px solid #bbb;padding-top:.6rem}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}blockquote{margin:.4rem 0 1.2rem;padding-left:1rem;border-left:3px solid #1f4d3a;white-space:pre-wrap}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{E(title)}</h1><p>{E(words["Copie faite le {0}. Le fichier terreau.json dit la même chose aux logiciels, avec, pour chaque donnée, à quoi elle sert, jusqu'à quand elle est gardée et qui la voit.", words.Date(now, TimeZoneInfo.Utc)])}</p>");
        if (texts.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{E(words["Mes mots dans les séances"])}</h2>");
            foreach (var place in texts.GroupBy(t => t.Place))
            {
                page.Append(CultureInfo.InvariantCulture, $"<h3>{E(words["Séance : {0}", place.Key])}</h3>");
                foreach (var text in place) page.Append(CultureInfo.InvariantCulture, $"<p>{E(words.OwnKind(text.Kind))}</p><blockquote>{E(text.Text)}</blockquote>");
            }
        }
        if (consents.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{E(words["Ce à quoi j'ai consenti"])}</h2><ul>");
            foreach (var consent in consents) page.Append(CultureInfo.InvariantCulture, $"<li>{E(words.Said(consent))} ({E(words.Date(consent.At, TimeZoneInfo.Utc))}{(consent.IsWithdrawn ? E(", " + words["retiré"]) : "")})</li>");
            page.Append("</ul>");
        }
        foreach (var table in tables.Where(t => t.Rows.Count > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{E(words.OwnTable(table.Name))}</h2>");
            foreach (var row in table.Rows)
            {
                page.Append("<dl>");
                for (var i = 0; i < table.Columns.Count; i++)
                    if (Plain(row[i]) is { } value) page.Append(CultureInfo.InvariantCulture, $"<dt>{E(table.Columns[i].Name)}</dt><dd>{E(Convert.ToString(value, CultureInfo.InvariantCulture)!)}</dd>");
                page.Append("</dl>");
            }
        }
        return page.Append("</body></html>\n").ToString();
    }

    private static object? Plain(object? value) => value switch
    {
        byte[] bytes => Convert.ToBase64String(bytes),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        Enum or Guid => value.ToString(),
        null or string or bool or int or long => value,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string E(string text) => WebUtility.HtmlEncode(text);
}

internal static class DataWords
{
    /// <summary>What a table holds, in words; its own name where it is not known here.</summary>
    public static string OwnTable(this Words words, string table) => table switch
    {
        "people" => words["Profil"],
        "people_audit" => words["Gestes"],
        "people_credentials" => words["Mot de passe"],
        "people_passkeys" => words["Clés d'accès"],
        "people_identities" => words["Compte de l'organisation, relié au mien"],
        "people_sign_ins" => words["Connexions"],
        "people_sign_in_links" => words["Liens de connexion envoyés"],
        "people_password_resets" => words["Demandes d'un nouveau mot de passe"],
        "people_privacy_officer" => words["La personne qui répond des renseignements personnels"],
        "people_incident_versions" => words["Ce que j'ai écrit au registre des incidents"],
        "people_cards" => words["Ma fiche dans l'annuaire"],
        "communities_memberships" => words["Groupes dont je suis membre"],
        "communities_hand_overs" => words["Relais proposés"],
        "communities_life_stages" => words["Stades confirmés"],
        "communities_unit_people" => words["Mon unité"],
        "communities_roles" => words["Rôles"],
        "communities_groups" => words["Groupes que j'ai fondés"],
        "communities_charter_versions" => words["Versions de chartes que j'ai proposées"],
        "communities_charter_remarks" => words["Mes remarques sur des chartes"],
        "communities_charter_endorsements" => words["Mes adhésions à des chartes"],
        "communities_invitations" => words["Invitations reçues et faites"],
        "co_development_participants" => words["Séances où l'on m'a demandé de venir"],
        "co_development_sessions" => words["Séances dont je suis la personne cliente, ou que j'anime"],
        "co_development_drafts" => words["Brouillons (leur texte est plus haut)"],
        "co_development_seasons" => words["Saisons où j'ai un tour"],
        "co_development_troikas" => words["Troïkas dont je suis"],
        "co_development_troika_notes" => words["Mes notes de Troïka (leur texte est plus haut)"],
        "co_development_shared_learnings" => words["Apprentissages partagés hors d'une séance"],
        "notifications_feeds" => words["Adresses secrètes de mes agendas"],
        "notifications_mails" => words["Courriels qui m'ont été envoyés"],
        "shared_operations" => words["Formulaires envoyés ces huit derniers jours"],
        _ => table,
    };

    /// <summary>What somebody wrote was, in words.</summary>
    public static string OwnKind(this Words words, string kind) => kind switch
    {
        "sheet" => words["Dans la fiche de préparation"],
        "presentation" => words["Dans l'exposé"],
        "question" => words["Une question que j'ai posée"],
        "answer" => words["Une réponse que j'ai donnée"],
        "request" => words["Dans ma demande"],
        "restatement" => words["Une reformulation que j'ai faite"],
        "suggestion" => words["Une suggestion que j'ai offerte"],
        "comment" => words["Un commentaire sur les suggestions"],
        "synthesis" => words["Dans ma synthèse"],
        "action" => words["Une action à laquelle je me suis engagé·e"],
        "learning" => words["Un apprentissage que j'ai noté"],
        "follow-up" => words["Dans le suivi"],
        "troika-note" => words["Ce que j'emporte de mon tour"],
        "draft" => words["Un brouillon"],
        _ => kind,
    };
}
