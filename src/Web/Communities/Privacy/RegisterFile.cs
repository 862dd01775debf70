using System.Text;
using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Privacy;

/// <summary>The privacy register as a table for an office program: UTF-8 with its mark, semicolons where decimals take a comma.</summary>
internal static class RegisterFile
{
    public static byte[] Of(IReadOnlyList<RegisterEntry> entries, Words words)
    {
        var separator = words.Language.IsFrench ? ';' : ',';
        var text = new StringBuilder("\uFEFF");
        Line(words["Domaine"], words["Ensemble"], words["Colonnes"], words["Renseignement personnel"], words["À quoi cela sert"], words["Jusqu'à quand"], words["Qui le voit"], words["Si le compte est effacé"]);
        foreach (var e in entries)
            Line(words.Room(e.Room), words.Table(e.Table), string.Join(", ", e.Columns), e.IsPersonal ? words["oui"] : words["non"], words.Kept(e.For), words.Kept(e.Until), words.Kept(e.SeenBy), string.Join(" ; ", e.Fates.Select(words.Kept)));
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(params string[] cells) => text.AppendJoin(separator, cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
    }
}
