using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment.AnyOrder;

/// <summary>What would help the session on: a command of the right person for the state it is in.</summary>
internal static class Helpful
{
    public static Command Next(Draw draw, CoDevelopmentSession s, DateTimeOffset now)
    {
        var helper = s.Consultants.Count > 0 ? s.Consultants[draw.Who % s.Consultants.Count] : Karim;
        var client = (int what) => Commands.From(new Draw(Array.IndexOf(Commands.Actors, Maude), what, draw.Detail), s, now);
        var facilitator = (int what) => Commands.From(new Draw(Array.IndexOf(Commands.Actors, s.Lead ?? Josée), what, draw.Detail), s, now);
        var consultant = (int what) => Commands.From(new Draw(Array.IndexOf(Commands.Actors, helper), what, draw.Detail), s, now);
        var anyone = (int what) => Commands.From(new Draw(draw.Who, what, draw.Detail), s, now);
        var turn = draw.What / 90 % 6;

        return s.State switch
        {
            SessionState.Draft => client(1),
            SessionState.Prepared => facilitator(2),
            SessionState.Scheduled => turn < 4 ? facilitator(6) : turn == 5 && draw.Who % 3 == 0 ? client(5) : anyone(4),
            SessionState.Interrupted => turn < 4 ? facilitator(15) : facilitator(3),
            SessionState.Welcome => turn < 2 ? facilitator(10) : anyone(7),
            SessionState.Running when turn == 0 => facilitator(10),
            SessionState.Running => s.Step switch
            {
                Step.Presentation => client(16),
                Step.Clarification => turn switch { 1 => facilitator(19), 2 or 3 => consultant(17), _ => client(18) },
                Step.Request => turn switch { 1 => client(20), 2 or 3 => consultant(21), _ => client(22) },
                Step.Suggestions => consultant(23),
                Step.SynthesisAction => client(24 + turn % 3),
                _ => turn switch { 1 => client(28), 2 => anyone(28), _ => anyone(27) },
            },
            _ => client(29),
        };
    }
}
