using Terreau.Domain.CoDevelopment;

namespace Terreau.Domain.Tests.CoDevelopment;

public class AdviceInDisguiseTests
{
    [Theory]
    [InlineData("Avez-vous pensé à en parler à la direction ?")]
    [InlineData("avez vous pensé à la rencontrer?")]
    [InlineData("As-tu déjà songé à déléguer ?")]
    [InlineData("Avez-vous essayé de lui écrire ?")]
    [InlineData("Vous avez pensé à un comité ?")]
    [InlineData("Pourquoi ne pas commencer par un café ?")]
    [InlineData("Pourquoi pas un tour de table ?")]
    [InlineData("Je comprends bien. Mais pourquoi ne lui dites-vous pas simplement ?")]
    [InlineData("Ne devriez-vous pas attendre un peu ?")]
    [InlineData("Ne pourrais-tu pas lui demander ?")]
    [InlineData("Et si vous changiez l’heure des rencontres ?")]
    [InlineData("Vous devriez lui parler, non ?")]
    [InlineData("Il faudrait un ordre du jour, vous ne croyez pas ?")]
    [InlineData("À votre place, je ferais quoi d'autre ?")]
    [InlineData("Je vous suggère un sondage ?")]
    [InlineData("Tu n’as qu’à fermer la porte ?")]
    [InlineData("AVEZ-VOUS CONSIDÉRÉ LA MÉDIATION ?")]
    [InlineData("Have you thought about asking her?")]
    [InlineData("Have you tried a shorter agenda?")]
    [InlineData("Why don't you just tell them?")]
    [InlineData("Why not start with one pavilion?")]
    [InlineData("Couldn’t you ask for help?")]
    [InlineData("You should talk to her, shouldn't you?")]
    [InlineData("What if you moved the meeting?")]
    [InlineData("How about a survey?")]
    [InlineData("If I were you, would I wait?")]
    public void Advice_in_the_guise_of_a_question_is_heard(string text) => Assert.True(AdviceInDisguise.IsIn(text));

    [Theory]
    [InlineData("Depuis quand cela dure-t-il ?")]
    [InlineData("Qui d'autre est touché ?")]
    [InlineData("Qu'avez-vous déjà essayé, et avec quel effet ?")]
    [InlineData("Pourquoi est-ce important pour vous maintenant ?")]
    [InlineData("Pourquoi a-t-elle refusé ?")]
    [InlineData("À quoi pensez-vous quand elle se tait ?")]
    [InlineData("Que se passerait-il si rien ne changeait ?")]
    [InlineData("Pourriez-vous nous donner un exemple ?")]
    [InlineData("Comment l’équipe a-t-elle réagi ?")]
    [InlineData("Sur quoi pouvez-vous agir ?")]
    [InlineData("Combien de personnes y sont, et à quelle fréquence ?")]
    [InlineData("What have you tried so far?")]
    [InlineData("Why does it matter to you now?")]
    [InlineData("Could you give us an example?")]
    [InlineData("How did the team react?")]
    [InlineData("What would happen if nothing changed?")]
    [InlineData("Who else is concerned?")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("\ud83d")]
    public void A_question_to_understand_is_left_alone(string? text) => Assert.False(AdviceInDisguise.IsIn(text));

    [Fact]
    public void The_longest_text_is_heard_in_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("pourquoi ne et mais donc , ", 2000));

        Assert.False(AdviceInDisguise.IsIn(text + "ok"));
    }
}
