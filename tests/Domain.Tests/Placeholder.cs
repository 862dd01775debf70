namespace Terreau.Domain.Tests;
