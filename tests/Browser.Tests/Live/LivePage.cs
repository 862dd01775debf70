using System.Net;

namespace Terreau.Browser.Tests.Live;

/// <summary>The state of the miniature page, and how it looks.</summary>
internal sealed class LivePage
{
    public string Title { get; set; } = "Atelier";

    public List<string> Posts { get; } = [.. Enumerable.Range(1, 60).Select(n => $"Message {n}")];

    /// <summary>Stands above everything.</summary>
    public string Above { get; set; } = "";

    public string Known { get; set; } = "";

    public bool FormIsOpen { get; set; } = true;

    public bool DialogIsThere { get; set; } = true;

    public string? Notice { get; set; }

    public int RemainingSeconds { get; set; } = 400;

    public string Render(string? topic = null) => Render(topic, "", "", "");

    public string RenderRefused(string said) => FormIsOpen
        ? Render(null, "<div class='notice stop' id='errors' role='alert'><h2>Écrivez au moins trois lettres.</h2></div>", said, "aria-invalid='true'")
        : Render(null, "<section class='kept'><h2>L’étape a déjà changé</h2><textarea id='kept' readonly>" + WebUtility.HtmlEncode(said) + "</textarea></section>", "", "");

    private string Render(string? topic, string top, string said, string invalid)
    {
        var notice = Notice is null ? "" : $"<p data-notice>{Notice}</p>";
        Notice = null;
        return $"""
            <!doctype html>
            <html lang="fr-CA">
            <head><meta charset="utf-8"><title>{Title}</title><link rel="icon" href="data:,">
            <script type="module" src="/assets/test/js/terreau.js"></script></head>
            <body data-topics="{topic ?? LiveHost.Topic.ToString()}" data-person="p1" data-words-offline="Connexion perdue." data-words-back="Connexion retrouvée."
                  data-words-signed-out="Votre session est fermée." data-words-sign-in="Ouvrir une session" data-words-gone="Cette page n’est plus à vous."
                  data-words-saved="Brouillon enregistré" data-words-unsaved="Pas encore enregistré" data-words-kept="Votre texte est gardé ici." data-words-not-sent="Rien n’est parti."
                  data-words-two-minutes="Il reste deux minutes." data-words-time-up="Le temps est écoulé." data-words-minutes-over="Dépassé de # minutes.">
            <main id="main" data-draft-url="/draft">
            {top}{notice}
            <h1>{Title}</h1>
            {Above}
            <stage-clock data-remaining-seconds="{RemainingSeconds}" data-allotted-minutes="10" data-phase="running"
                         data-label-running="Il reste" data-label-last="Encore deux minutes" data-label-over="Temps dépassé de">
              <section class="timer"><p class="label">Il reste</p><p class="figures"><time datetime="PT0M0S">-</time></p><ul class="grains"></ul></section>
            </stage-clock>
            {(FormIsOpen ? Form(said, invalid) : "<p>Cette étape est passée.</p>")}
            <p><input name="title" id="title" value="{Known}"><input type="checkbox" name="agree" id="agree"><input type="radio" name="r" value="a" id="ra" checked form="say"><input type="radio" name="r" value="b" id="rb" form="say">
            <select name="kind" id="kind"><option value="x">x</option><option value="y">y</option></select></p>
            <div id="free" contenteditable="true">libre</div>
            <details><summary>Plus</summary><p>Détail de {Posts.Count}</p></details>
            {(DialogIsThere ? $"<dialog id='ask'><p>Question sur {Posts.Count}</p><input id='in-dialog' name='in-dialog'></dialog>" : "")}
            <ol id="posts">{string.Concat(Posts.Select(p => $"<li>{WebUtility.HtmlEncode(p)}</li>"))}</ol>
            </main>
            </body></html>
            """;
    }

    private static string Form(string said, string invalid) => $"""
        <form method="post" action="/say" id="say">
        <input type="hidden" name="token" value="t0k"><input type="hidden" name="op" value="{Guid.CreateVersion7()}">
        <div class="field"><textarea name="message" id="message" data-draft="question" {invalid}>
        {WebUtility.HtmlEncode(said)}</textarea><p class="saved" data-saved="message"></p></div>
        <button id="send">Dire</button><button id="leave" name="to" value="elsewhere">Dire et partir</button>
        </form>
        """;
}
