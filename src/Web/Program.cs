using Terreau.Web;
using Terreau.Web.Shared.Hosting;

try
{
    var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => e.Value?.ToString());
    await using var app = TerreauApp.Build(Settings.Read(args, environment));
    await app.RunToTheEndAsync();
    return 0;
}
catch (BadSettingException bad)
{
    Console.Error.WriteLine(bad.Message);
    return 1;
}
