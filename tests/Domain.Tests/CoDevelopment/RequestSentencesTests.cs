using Terreau.Domain.CoDevelopment;

namespace Terreau.Domain.Tests.CoDevelopment;

public class RequestSentencesTests
{
    [Theory]
    [InlineData("rendre mes rencontres plus efficaces")]
    [InlineData("J'ai besoin d'aide pour rendre mes rencontres plus efficaces")]
    [InlineData("j’ai besoin d’aide pour… rendre mes rencontres plus efficaces")]
    [InlineData("  J’AI BESOIN D'AIDE POUR : rendre mes rencontres plus efficaces ")]
    [InlineData("« J'ai besoin d'aide pour... rendre mes rencontres plus efficaces")]
    [InlineData("I need help to rendre mes rencontres plus efficaces")]
    [InlineData("I need help to… rendre mes rencontres plus efficaces")]
    public void The_start_of_the_need_is_not_doubled(string typed) => Assert.Equal("rendre mes rencontres plus efficaces", RequestSentences.Need(typed));

    [Theory]
    [InlineData("on décidait enfin quelque chose")]
    [InlineData("Je serais satisfait si on décidait enfin quelque chose")]
    [InlineData("Je serais satisfaite si on décidait enfin quelque chose")]
    [InlineData("je serais satisfait·e si… on décidait enfin quelque chose")]
    [InlineData("Je serais satisfait(e) si : on décidait enfin quelque chose")]
    [InlineData("Je serais satisfait.e si on décidait enfin quelque chose")]
    [InlineData("I would be satisfied if on décidait enfin quelque chose")]
    [InlineData("I’d be satisfied if on décidait enfin quelque chose")]
    public void The_start_of_satisfaction_is_not_doubled(string typed) => Assert.Equal("on décidait enfin quelque chose", RequestSentences.Satisfied(typed));

    [Theory]
    [InlineData("pouvoir dire « j'ai besoin d'aide pour… » sans rougir")]
    [InlineData("I need help tomorrow")]
    public void What_only_resembles_a_start_stays(string typed) => Assert.Equal(typed, RequestSentences.Need(typed));

    [Fact]
    public void An_elided_start_leaves_its_pronoun() => Assert.Equal("il y avait un calme", RequestSentences.Satisfied("Je serais satisfaite s’il y avait un calme"));

    [Fact]
    public void A_start_alone_is_nothing() => Assert.Equal("", RequestSentences.Need("J'ai besoin d'aide pour…"));
}
