namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>
/// The median of an odd number of amounts is one organisation's own. So it is published to two digits, and never finer than in fives:
/// 7 as 5, 93,211 as 93,000. (The mean of the middle three would be nobody's own, too, but a sum of three: the total less it would
/// give the others away.)
/// </summary>
internal static class RoundedMedian
{
    private const decimal Finest = 5;

    internal static SafeCell Of(decimal median) => new((long)(decimal.Floor(median / Step(median) + 0.5m) * Step(median)));

    private static decimal Step(decimal median)
    {
        // One digit less than two places.
        var step = 1m;
        while (Math.Abs(median) >= step * 100) step *= 10;
        return Math.Max(step, Finest);
    }
}
