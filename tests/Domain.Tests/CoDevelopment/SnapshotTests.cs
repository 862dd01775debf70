using System.Reflection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Tests.CoDevelopment;

public class SnapshotTests
{
    [Fact]
    public void A_session_comes_back_whole_at_every_step()
    {
        var told = Consultation.Drafted();
        ComesBack(told);
        ComesBack(Consultation.Scheduled());
        foreach (var step in SessionFormat.Blocks)
        {
            told = Consultation.At(step);
            told.Write();
            ComesBack(told);
        }
        ComesBack(Consultation.Ended());
    }

    [Fact]
    public void A_session_reloaded_goes_on_where_it_was()
    {
        var told = Consultation.At(Step.Request);
        told.Write();

        told.Reload();
        told.Advance();

        Assert.Equal(Step.Suggestions, told.Session.Step);
    }

    [Fact]
    public void What_is_remembered_does_not_change_with_the_session()
    {
        var told = Consultation.At(Step.Suggestions);
        var snapshot = told.Session.Snapshot();
        var written = Documents.Written(snapshot);

        told.Finish();

        Assert.Equal(written, Documents.Written(snapshot));
    }

    [Fact]
    public void Nothing_that_can_be_remembered_is_left_out_of_a_finished_session()
    {
        string[] empty = ["Link", "PassedOnSuggesting", "PassedOnLearning", "KeepsNothingBecause", "InterruptedAt", "Hands", "Wish", "LeadGoneSince", "Proposals", "Mode", "QuestionsUntil", "SuggestionsUntil", "RemindedIn", "Transcription", "Meeting"];
        var snapshot = Consultation.Ended().Session.Snapshot();

        Assert.All(typeof(SessionSnapshot).GetProperties().Where(p => p.PropertyType != typeof(bool) && !empty.Contains(p.Name) && p.Name != "FollowUps"), p =>
        {
            var value = p.GetValue(snapshot);
            Assert.True(value is not null && (value is not System.Collections.ICollection many || many.Count > 0), p.Name);
        });
    }

    [Fact]
    public void Every_refusal_of_a_session_has_a_key_of_its_own()
    {
        var keys = typeof(SessionRefusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((Refusal)field.GetValue(null)!).Key).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(keys, key => Assert.StartsWith("session.", key, StringComparison.Ordinal));
    }


    private static void ComesBack(Consultation told)
    {
        var written = Documents.Written(told.Session.Snapshot());

        told.Reload();

        Assert.Equal(written, Documents.Written(told.Session.Snapshot()));
        Assert.Empty(told.Session.Events);
    }
}
