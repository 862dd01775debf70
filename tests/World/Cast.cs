namespace Terreau.World;
