namespace Terreau.Web.Tests;
