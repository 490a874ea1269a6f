namespace Clinks.Engage.Domain.Disclosure.Suppression;
public sealed class Dbg
{
    [Fact]
    public void Show()
    {
        foreach (var (n, s) in new[] { ("z1", Anchors.Z1(3, 1)), ("z2", Anchors.Z2(3, 1)), ("z2-9", Anchors.Z2(9, 1)) })
        {
            var h = Elimination.Choose(s);
            var w = new Widths(s, (bool[])h.Clone());
            w.Widen();
            var o = TestContext.Current.TestOutputHelper!;
            o.WriteLine($"{n}: gauss {h.Count(x => x)} widen {w.Hidden.Count(x => x)} narrow {w.Narrow.Count()}");
            w.Polish();
            o.WriteLine($" polish {w.Hidden.Count(x => x)} narrow {w.Narrow.Count()} looked {w.Looked}");
            for (var r = 0; r < s.Cells.Count / 5; r++) o.WriteLine(string.Join(" ", Enumerable.Range(r * 5, 5).Select(c => $"{s.Cells[c].Value,4}{(s.Cells[c].Fate is Fate.Hidden ? "*" : h[c] ? "+" : " ")}{(w.Hidden[c] ? "#" : " ")}")));
        }
    }
}
