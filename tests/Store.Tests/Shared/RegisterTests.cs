using Microsoft.EntityFrameworkCore;
using Terreau.Store.Shared;
using Xunit;

namespace Terreau.Store.Tests.Shared;

public sealed class RegisterTests
{
    [Fact]
    public void Every_property_that_is_kept_says_once_what_for_how_long_and_for_whose_eyes()
    {
        using var db = new SqliteDesign().CreateDbContext([]);

        var kept = db.Model.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties().Select(p => $"{t.GetRootType().ClrType.Name}.{p.Name}")).Order(StringComparer.Ordinal);

        Assert.Equal(kept, Register.Lines.Select(l => $"{l.Row.Name}.{l.Property}").Order(StringComparer.Ordinal));
        Assert.All(Register.Lines, l => Assert.All((string[])[l.Kept.For, l.Kept.Until, l.Kept.SeenBy], said => Assert.NotEqual("", said)));
    }

    [Fact]
    public void Every_personal_property_says_once_what_becomes_of_it_when_its_account_is_erased()
    {
        var wrong = Register.Lines.Where(l => l.Kept.IsPersonal && Fates.Of(l).Count != 1).Select(l => $"{l.Row.Name}.{l.Property}: {Fates.Of(l).Count}");

        Assert.Empty(wrong);
    }

    /// <summary>With TERREAU_REGISTER=write in the environment, the page is written instead.</summary>
    [Fact]
    public void The_privacy_register_in_the_documentation_is_the_one_of_the_model()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        var (page, text) = (Path.Combine(Root(), "docs", "privacy-register.md"), Register.AsMarkdown(db));
        if (Environment.GetEnvironmentVariable("TERREAU_REGISTER") == "write") File.WriteAllText(page, text);

        Assert.Equal(text, File.ReadAllText(page));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Terreau.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
