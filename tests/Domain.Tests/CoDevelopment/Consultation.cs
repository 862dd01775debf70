using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>A consultation played up to a point: Maude is the client, Josée facilitates, Karim, Rose and Étienne help.</summary>
internal sealed class Consultation
{
    public const string Zone = "America/Toronto";

    /// <summary>Tuesday 3 March 2026, ten o'clock in Québec.</summary>
    public static readonly DateTimeOffset Ten = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Tuesday = new(2026, 3, 3);
    public static readonly PersonId[] Helpers = [Karim, Rose, Étienne];

    public static readonly PreparationSheet Sheet = new()
    {
        Title = "Une jeune enseignante isolée",
        Kind = SubjectKind.Concern,
        Facts = "Depuis octobre, elle dîne dans son local.",
        Tried = "Je suis passée la voir trois fois.",
        Felt = "Ça me touche de près.",
        DraftRequest = "créer un soutien autour d'elle",
        SignOfSuccess = "je repartais avec un premier pas",
        Care = "Ne pas juger ses choix.",
    };

    public CoDevelopmentSession Session { get; private set; } = CoDevelopmentSession.Start(Group, 3, Maude, Ten.AddDays(-20));

    public DateTimeOffset Now { get; set; } = Ten.AddDays(-10);

    public static SessionPlan Plan(PersonId? facilitator = null, params PersonId[] consultants) =>
        new(Ten, Zone, "Salle du conseil", null, 60, facilitator ?? Josée, consultants.Length > 0 ? consultants : Helpers);

    public static Consultation Drafted() => new();

    public static Consultation Prepared()
    {
        var told = new Consultation();
        told.Session.SubmitSheet(Maude, Sheet, told.Now);
        return told;
    }

    public static Consultation Scheduled(params PersonId[] consultants)
    {
        var told = Prepared();
        told.Session.Schedule(Josée, organises: true, Plan(null, consultants), Members, told.Now);
        return told;
    }

    /// <summary>Everyone invited is in the room, at ten.</summary>
    public static Consultation Welcomed(params PersonId[] consultants)
    {
        var told = Scheduled(consultants);
        told.Now = Ten;
        told.Session.Open(Josée, ready: true, told.Now);
        foreach (var person in (PersonId[])[Maude, .. told.Session.Consultants]) told.Session.Enter(person, ready: true, told.Now);
        return told;
    }

    /// <summary>The step is open and nothing is written in it yet.</summary>
    public static Consultation At(Step step, params PersonId[] consultants)
    {
        var told = Welcomed(consultants);
        while (told.Session.Step < step) told.Finish();
        return told;
    }

    public static Consultation Ended(params PersonId[] consultants)
    {
        var told = At(Step.ReflectionEvaluation, consultants);
        told.Finish();
        return told;
    }

    public void Advance() => Session.Advance(Josée, Session.Step, previousFollowUpTreated: true, Now);

    public Refusal? WhyNotAdvance() => Session.WhyNotAdvance(Josée, Session.Step, previousFollowUpTreated: true, Now);

    /// <summary>Writes what the open step needs, as its people would.</summary>
    public void Write()
    {
        switch (Session.Step)
        {
            case Step.Presentation:
                Session.NameDeputy(Josée, Session.Consultants[0], Now);
                Session.AskDeputy(Josée, true, Now);
                Session.TakeOver(Session.Consultants[0], Now);
                Session.TakeBack(Josée, Now);
                Session.WriteSummary(Maude, "Une collègue s'isole et je ne sais pas comment l'approcher.", Now);
                break;
            case Step.Clarification:
                Session.Answer(Maude, Session.Ask(Session.Consultants[0], "Depuis quand ?", Now), "Depuis octobre.", Now);
                break;
            case Step.Request:
                Session.WriteRequest(Maude, "créer un vrai soutien", "je repartais avec un premier pas", Now);
                Session.Accept(Maude, Session.Restate(Session.Consultants[0], Session.Request!.Revision, "Tu cherches un appui discret.", Now), Now);
                break;
            case Step.Suggestions:
                if (!Session.WearsOtherHat) Session.ChangeHat(Josée, asConsultant: true, Now);
                Session.ChangeHat(Josée, asConsultant: false, Now);
                foreach (var person in Session.Consultants) Session.Suggest(person, SuggestionKind.Idea, "Dîner à deux.", Now);
                break;
            case Step.SynthesisAction:
                foreach (var suggestion in Session.Suggestions) Session.Sort(Maude, suggestion.Id, Sorting.Take, Now);
                Session.Comment(Maude, null, "Cela m'éclaire.", Now);
                Session.WriteSynthesis(Maude, "Commencer petit.", Now);
                Session.Commit(Maude, "L'inviter à dîner", Tuesday.AddDays(7), Now);
                break;
            case Step.ReflectionEvaluation:
                foreach (var person in (PersonId[])[Maude, Josée, .. Session.Consultants])
                {
                    Session.WriteLearning(person, LearningScope.OwnPractice, "Écouter avant d'agir.", Now);
                    Session.Evaluate(person, new Evaluation(5, 4, 5, 4), Now);
                }
                Session.SetFollowUpDate(Josée, Tuesday.AddDays(28), Now);
                break;
        }
    }

    /// <summary>Five minutes later the step has its output, and the facilitator closes it.</summary>
    public void Finish()
    {
        Now = Now.AddMinutes(5);
        Write();
        Advance();
    }

    public void Reload() => Restore(Documents.Reread(Session.Snapshot()));

    public void Restore(SessionSnapshot snapshot) => Session = CoDevelopmentSession.Restore(snapshot);
}
