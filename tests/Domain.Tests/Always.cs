using FsCheck;
using FsCheck.Fluent;

namespace Terreau.Domain.Tests;

/// <summary>Claims that hold for every generated value.</summary>
internal static class Always
{
    public static void Holds<T>(Gen<T> gen, Action<T> claim, int times = 300) =>
        Prop.ForAll(gen.ToArbitrary(), value => claim(value)).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true));
}
