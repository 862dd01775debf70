namespace Terreau.Domain.Stages;

/// <summary>Shares whole units in proportion to weights; what the rounding leaves goes to the largest remainders, ties to the earlier.</summary>
public static class LargestRemainder
{
    /// <summary>Shares <paramref name="total"/> units (0 or more) among weights (0 or more, one at least above 0). The shares add up to the total.</summary>
    public static int[] Share(int total, IReadOnlyList<int> weights)
    {
        var sum = weights.Sum();
        var shares = weights.Select(weight => total * weight / sum).ToArray();
        var missing = total - shares.Sum();
        foreach (var i in Enumerable.Range(0, weights.Count).OrderByDescending(i => total * weights[i] % sum).Take(missing)) shares[i]++;
        return shares;
    }

    /// <summary>
    /// The same, each share held between its least and its most. A total outside what the bounds allow is brought to the nearest
    /// that they allow.
    /// </summary>
    public static int[] Share(int total, IReadOnlyList<int> weights, IReadOnlyList<int> least, IReadOnlyList<int> most)
    {
        total = Math.Clamp(total, least.Sum(), most.Sum());
        var shares = new int[weights.Count];
        var open = Enumerable.Range(0, weights.Count).ToList();
        var left = total;
        while (open.Count > 0)
        {
            var sum = open.Sum(i => weights[i]);
            var tooLow = open.Where(i => left * weights[i] < least[i] * sum).ToList();
            var tooHigh = open.Where(i => left * weights[i] > most[i] * sum).ToList();
            if (tooLow.Count + tooHigh.Count == 0)
            {
                var free = Share(left, [.. open.Select(i => weights[i])]);
                for (var k = 0; k < open.Count; k++) shares[open[k]] = free[k];
                break;
            }

            // Only the side that errs more is certain; the other may come right once these are settled.
            var lack = tooLow.Sum(i => least[i] * sum - left * weights[i]);
            var excess = tooHigh.Sum(i => left * weights[i] - most[i] * sum);
            var settled = lack >= excess ? tooLow : tooHigh;
            foreach (var i in settled)
            {
                shares[i] = lack >= excess ? least[i] : most[i];
                left -= shares[i];
            }
            open.RemoveAll(settled.Contains);
        }
        return shares;
    }
}
