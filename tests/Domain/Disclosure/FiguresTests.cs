namespace Clinks.Engage.Domain.Disclosure;

public sealed class FiguresTests
{
    [Fact]
    public void A_percentage_is_rounded_to_the_nearest_and_a_half_upwards()
    {
        for (var of = 1; of <= 400; of++)
            for (var count = 0; count <= of; count++)
            {
                var expected = (int)Math.Round(100m * count / of, MidpointRounding.AwayFromZero);
                Assert.Equal(expected == 0 && count > 0 ? new SafeCell(Shorthand.Low) : new SafeCell(expected), Figures.Percentage(count, of));
            }
    }
}
