namespace Terreau.Browser.Tests;
