using System.Globalization;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Troikas;

/// <summary>What the pages of a Troïka say.</summary>
internal static class TroikaWords
{
    /// <summary>The choice of beginning at once.</summary>
    public const string AtOnce = "now";

    /// <summary>The choice of a date.</summary>
    public const string Later = "later";

    public static string Name(Words words, TroikaPhase phase) => phase switch
    {
        TroikaPhase.Presentation => words["La question"],
        TroikaPhase.Clarification => words["Les précisions"],
        TroikaPhase.Ideas => words["Les idées"],
        _ => words["Ce qui aide"],
    };

    /// <summary>Who does what now, as all three read it.</summary>
    public static string Now(Words words, TroikaView view)
    {
        var (client, one, two) = (view.Called(view.Troika.Client!.Value), view.Called(view.Helpers[0].Id), view.Called(view.Helpers[1].Id));
        return view.Troika.Phase switch
        {
            TroikaPhase.Presentation => words["{0} dit sa question. {1} et {2} écoutent.", client, one, two],
            TroikaPhase.Clarification => words["{1} et {2} demandent. {0} répond en peu de mots.", client, one, two],
            TroikaPhase.Ideas => words["{0} tourne le dos. {1} et {2} cherchent ensemble.", client, one, two],
            _ => words["{0} se retourne et dit ce qui l'aide. {1} et {2} écoutent.", client, one, two],
        };
    }

    /// <summary>What the reader does meanwhile.</summary>
    public static string Yours(Words words, TroikaView view) => (view.Troika.Phase, view.IsClient) switch
    {
        (TroikaPhase.Presentation, true) => words["C'est votre tour. Dites votre question comme elle vient ; une minute ou deux suffisent."],
        (TroikaPhase.Presentation, false) => words["Écoutez jusqu'au bout. Vos questions viennent ensuite."],
        (TroikaPhase.Clarification, true) => words["Répondez brièvement. Ce que vous ne savez pas peut rester ouvert."],
        (TroikaPhase.Clarification, false) => words["Demandez ce qui vous manque pour comprendre. Vos idées viennent ensuite."],
        (TroikaPhase.Ideas, true) => words["Écoutez, sans répondre. Tournez votre chaise ; à distance, coupez caméra et micro. Vous pouvez noter ce qui vous parle."],
        (TroikaPhase.Ideas, false) => words["Parlez entre vous, comme si {0} n'était pas là : pistes, expériences, doutes.", view.Called(view.Troika.Client!.Value)],
        (_, true) => words["Dites ce qui vous est le plus utile. Rien ne vous oblige à tout reprendre."],
        _ => words["Écoutez, sans ajouter d'idée."],
    };

    /// <summary>What the next press brings.</summary>
    public static string Next(Words words, TroikaView view)
    {
        var client = view.Called(view.Troika.Client!.Value);
        return view.Troika.Phase switch
        {
            TroikaPhase.Presentation => words["Ensuite : les précisions."],
            TroikaPhase.Clarification => words["Ensuite : {0} tourne le dos.", client],
            TroikaPhase.Ideas => words["Ensuite : {0} se retourne.", client],
            _ when view.Troika.Turn < Troika.Turns => words["Ensuite : le tour de {0}.", view.Called(view.Troika.People[view.Troika.Turn])],
            _ => words["C'était le dernier tour."],
        };
    }

    /// <summary>« Josée Tremblay et Karim Benali », without the reader.</summary>
    public static string Others(Words words, IEnumerable<TroikaPerson> people, PersonId reader) => words.List(people.Where(p => p.Id != reader).Select(p => p.Name));

    /// <summary>A moment as a form carries it.</summary>
    public static string Seen(TroikaMoment moment) => string.Create(CultureInfo.InvariantCulture, $"{moment.Turn}-{moment.Phase}");

    /// <summary>The moment that whoever pressed had before them; null when the form says none.</summary>
    public static TroikaMoment? SeenIn(Posted form) =>
        form.Raw("seen").Split('-') is [var turn, var phase] && int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.GetNames<TroikaPhase>().Contains(phase)
            ? new TroikaMoment(number, Enum.Parse<TroikaPhase>(phase)) : null;

    /// <summary>The minutes of each moment as a form says them, the usual ones where it says nothing.</summary>
    public static TroikaMinutes MinutesOf(Posted form)
    {
        return new(Of(TroikaPhase.Presentation), Of(TroikaPhase.Clarification), Of(TroikaPhase.Ideas), Of(TroikaPhase.WhatHelped));

        int Of(TroikaPhase phase) => form.Has(phase.ToString()) ? form.Number(phase.ToString()) ?? 0 : TroikaMinutes.Usual.Of(phase);
    }
}
