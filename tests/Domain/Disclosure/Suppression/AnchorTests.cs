namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>As few hidden cells as Statistics Norway's programs, or fewer (docs/disclosure.md has both figures side by side).</summary>
public sealed class AnchorTests
{
    [Theory]
    [InlineData("z1", 3, false, 3, 3)]
    [InlineData("z2", 3, false, 9, 15)]
    [InlineData("z2", 9, false, 23, 19)]
    [InlineData("z2", 3, true, 11, 18)]
    [InlineData("z2", 9, true, 25, 20)]
    public void Without_widths_no_more_cells_are_hidden_than_by_GaussSuppression(string table, int upTo, bool zerosToo, int primary, int theirs)
    {
        var hidden = Hidden(table is "z1" ? Anchors.Z1(upTo, 1, zerosToo) : Anchors.Z2(upTo, 1, zerosToo), primary);
        TestContext.Current.TestOutputHelper?.WriteLine($"{table} up to {upTo}{(zerosToo ? " and zero" : "")}: {primary} primary, {hidden - primary} secondary; GaussSuppression {theirs}");
        Assert.True(hidden - primary <= theirs, $"{hidden - primary} against {theirs}");
    }

    [Theory]
    [InlineData(3, 9, 29)]
    [InlineData(4, 0, 31)]
    [InlineData(9, 23, 42)]
    public void With_a_width_of_five_no_more_cells_are_hidden_in_all(int upTo, int primary, int theirs)
    {
        var hidden = Hidden(Anchors.Z2(upTo, 5), primary);
        TestContext.Current.TestOutputHelper?.WriteLine($"z2 up to {upTo}, width 5: {hidden} hidden in all; GaussSuppression {theirs}");
        Assert.True(hidden <= theirs, $"{hidden} against {theirs}");
    }

    private static int Hidden(LinkedCells system, int primary)
    {
        if (primary > 0) Assert.Equal(primary, system.Cells.Count(c => c.Fate is Fate.Hidden));
        var pattern = Pattern.Of(system);
        Assert.Null(pattern.Narrow);
        return pattern.Hidden.Count(h => h);
    }
}
