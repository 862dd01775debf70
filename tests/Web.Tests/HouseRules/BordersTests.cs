namespace Terreau.Web.Tests.HouseRules;

[Trait("check", "house")]
public sealed class BordersTests
{
    /// <summary>File or folder, the room that it reaches (none named: any), and why. It may only become shorter.</summary>
    private static readonly (string Path, string To, string Reason)[] Exceptions =
    [
        ("src/Store/Shared/StoreServices.cs", "", "hands out the stores of every room: the one place where Store is put together"),
        ("src/Store/Shared/TerreauContext.cs", "", "the one model: how typed ids and ordering keys are stored"),
        ("src/Store/People/PersonStore.cs", "Communities", "a viewer carries the roles that permissions ask for, in one round trip"),
        ("src/Web/People/SignedIn.cs", "Communities", "the rule of an address names the act that it grants"),
        ("src/Web/People/SignIns.cs", "Communities", "forgets a remembered viewer when their roles change, and tells every page whether the viewer reads the organisation"),
        ("src/Web/People/AccountLetters.cs", "Notifications", "a link that opens an account goes into its letter, never into an event"),
        ("src/Web/Home/", "CoDevelopment", "a person's home puts together what comes next in every room"),
        ("src/Web/Demo/", "", "plays the world of the demonstration through the real actions of every room"),
        ("src/Web/Shared/Words/Words.cs", "People", "the grammar of sentences about a person"),
    ];

    [Fact]
    public void A_room_uses_only_the_rooms_below_it_and_the_doors_of_the_others()
    {
        var breaches = Borders.CrossingsOf(Sources.Program)
            .Where(crossing => !crossing.IsAllowed && !Exceptions.Any(exception => Covers(exception, crossing)))
            .Select(crossing => crossing.ToString());

        Findings.None(breaches);
    }

    [Fact]
    public void No_exception_outlives_its_need()
    {
        var breaches = Borders.CrossingsOf(Sources.Program).Where(crossing => !crossing.IsAllowed).ToList();

        Findings.None(Exceptions.Where(exception => !breaches.Exists(breach => Covers(exception, breach))).Select(exception => exception.ToString()));
    }

    [Fact]
    public void A_file_says_in_its_namespace_in_which_room_it_stands()
    {
        var astray = Sources.Program
            .Where(file => file.Extension == ".cs" && file.Room is not null && file.Room != "Properties")
            .Where(file => !file.Text.Contains($"namespace Terreau.{file.Project}.{file.Room}", StringComparison.Ordinal))
            .Select(file => file.Path);

        Findings.None(astray);
    }

    [Theory]
    [InlineData("src/Domain/Stages/Far.cs", "using Terreau.Domain.CoDevelopment;\nclass Far { CoDevelopmentSession? s; }")]
    [InlineData("src/Domain/Stages/Far.cs", "class Far { Terreau.Domain.CoDevelopment.CoDevelopmentSession? s; }")]
    [InlineData("src/Domain/People/Far.cs", "using Terreau.Domain.Communities;\nclass Far { Group? g; }")]
    [InlineData("src/Web/Meetings/Far.razor", "@using Terreau.Domain.CoDevelopment\n<p>@(new CoDevelopmentSession())</p>")]
    [InlineData("src/Domain/Stages/Far.cs", "using Terreau.Domain.CoDevelopment;\nclass Far { SuggestionId id; }")]
    public void A_file_that_reaches_too_far_is_found(string path, string text) =>
        Assert.Contains(Borders.CrossingsOf([new SourceFile(path, text)]), crossing => !crossing.IsAllowed);

    [Theory]
    [InlineData("src/Domain/CoDevelopment/Near.cs", "using Terreau.Domain.Stages;\nclass Near { StageClock? c; }")]
    [InlineData("src/Domain/Meetings/Near.cs", "using Terreau.Domain.CoDevelopment;\nclass Near { SuggestionId id; }")]
    [InlineData("src/Domain/Stages/Near.cs", "// Terreau.Domain.CoDevelopment.CoDevelopmentSession\nclass Near { }")]
    [InlineData("src/Web/Program.cs", "using Terreau.Domain.CoDevelopment;\n_ = typeof(CoDevelopmentSession);")]
    public void A_file_that_stays_within_reach_is_left_alone(string path, string text) =>
        Assert.DoesNotContain(Borders.CrossingsOf([new SourceFile(path, text)]), crossing => !crossing.IsAllowed);

    [Fact]
    public void A_room_has_one_directory_at_most() =>
        Findings.None(Rooms.Directories.GroupBy(type => Rooms.Of(type.Namespace)).Where(room => room.Count() > 1).Select(room => $"{room.Key}: {string.Join(", ", room.Select(type => type.Name))}"));

    [Fact]
    public void The_rooms_of_the_ground_floor_are_found() =>
        Assert.Superset(Rooms.GroundFloor.ToHashSet(), Rooms.Names.ToHashSet());

    private static bool Covers((string Path, string To, string Reason) exception, Crossing crossing) =>
        crossing.File.StartsWith(exception.Path, StringComparison.Ordinal) && (exception.To is "" || crossing.To == exception.To);
}
