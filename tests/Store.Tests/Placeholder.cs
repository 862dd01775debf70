namespace Terreau.Store.Tests;
