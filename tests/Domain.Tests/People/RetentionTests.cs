using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;

namespace Terreau.Domain.Tests.People;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_rule_stands_at_first_within_its_own_bounds() =>
        Assert.All(Enum.GetValues<Ageing>(), kind =>
        {
            var rule = new RetentionRule(kind);
            Assert.Null(new RetentionSetting(kind, rule.IsOn, rule.Months).WhyNot());
        });

    [Fact]
    public void Closing_accounts_waits_until_somebody_decides_it() => Assert.False(new RetentionRule(Ageing.Accounts).IsOn);

    [Theory]
    [InlineData(11)]
    [InlineData(37)]
    [InlineData(null)]
    public void A_period_out_of_bounds_is_refused_beside_its_field(int? months)
    {
        var refusal = new RetentionSetting(Ageing.Acts, true, months).WhyNot();

        Assert.Equal("months-Acts", refusal?.Field);
        Assert.Equal([12, 36], refusal?.Values);
    }

    [Fact]
    public void A_rule_works_once_a_day_and_not_at_all_while_it_is_off()
    {
        var rule = new RetentionRule(Ageing.Letters);
        Assert.True(rule.IsDue(Now));

        rule.Ran(3, Now);
        Assert.False(rule.IsDue(Now.AddHours(5)));
        Assert.True(rule.IsDue(Now.AddHours(6)));

        rule.Set(new RetentionSetting(Ageing.Letters, false, 12));
        Assert.False(rule.IsDue(Now.AddDays(2)));
    }

    [Fact]
    public void Months_are_those_of_the_calendar() => Assert.Equal(new DateTimeOffset(2026, 2, 28, 18, 0, 0, TimeSpan.Zero), RetentionRule.CutOff(1, Now));

    [Fact]
    public void Of_the_use_of_an_account_the_day_alone_is_kept_and_whoever_is_told_has_a_month()
    {
        var person = new Person(Terreau.Domain.Shared.PersonId.New(), "rose@example.org", new Profile("Rose Vézina", "", "", "fr-CA", "America/Toronto", Agreement.Feminine), Now);
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 0, 0, 0, TimeSpan.Zero), person.UsedAt);

        person.WarnOfClosing(Now);

        Assert.Equal(Now.AddDays(30), person.ClosesAt);
        Assert.Contains(new AccountWillClose(person.Id), person.Events);
    }
}
