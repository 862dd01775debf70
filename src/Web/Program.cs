using Terreau.Store.Shared;
using Terreau.Web;
using Terreau.Web.Operations;
using Terreau.Web.Shared.Hosting;

try
{
    var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => e.Value?.ToString());
    if (Operator.IsAsked(args))
    {
        await Operator.RunAsync(args, environment, Console.Out, CancellationToken.None);
        return 0;
    }
    await using var app = TerreauApp.Build(Settings.Read(args, environment));
    await app.RunToTheEndAsync();
    return 0;
}
catch (Exception bad) when (bad is BadSettingException or CopyException)
{
    Console.Error.WriteLine(bad.Message);
    return 1;
}
