namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// Looks for a move: a change of hidden cells, one of them up or down by one, after which every equation holds again. Where every
/// cell stands in two equations (a table of two variables) equations are places, cells are roads, and a move is a way round: then
/// this is the search of a maximal flow, and finds a move whenever there is one. A cell that stands in more (a margin that tables
/// share) leaves more equations to put right; they are put right one after the other, the nearest first.
/// </summary>
internal sealed class Moves(LinkedCells system, Incidence incidence)
{
    /// <summary>Steps in all before it gives up, which hides more rather than less.</summary>
    private const int MostPlaces = 4_000, MostWays = 200;

    private readonly Dictionary<int, int> wrong = [];
    private readonly int[] cost = new int[incidence.Equations * 2];
    private readonly int[] visited = new int[incidence.Equations * 2];
    private readonly (int From, int Cell, int By)[] came = new (int, int, int)[incidence.Equations * 2];
    private readonly PriorityQueue<int, int> open = new();
    private int round;

    /// <summary>Under which no cell may go.</summary>
    internal int[] Floor { get; set; } = [];

    /// <summary>Places looked at since the beginning.</summary>
    internal long Looked { get; private set; }

    /// <summary>
    /// Adds a move to a change: as often as it can be repeated, at most <paramref name="most"/> times. Returns how often; 0 if none was found.
    /// </summary>
    /// <param name="price">What it costs to use a cell: 1 for a hidden one, more for one that would have to be hidden; 0 for none.</param>
    internal int Push(int cell, int by, int most, Change change, Func<int, int> price)
    {
        if (Slack(cell, by, change) < 1) return 0;
        var move = new Change();
        wrong.Clear();
        Take(cell, by, move);
        for (var ways = 0; wrong.Count > 0; ways++)
        {
            if (ways == MostWays || !PutRight(cell, change, move, price)) return 0;
        }

        // A cell may have been used there and back; what the move asks of each is looked at as a whole.
        var often = most;
        foreach (var (at, step) in move.Cells)
            if (step < 0)
                often = Math.Min(often, Slack(at, step, change) / -step);
        if (often < 1 || move.Of(cell) != by) return 0;
        foreach (var (at, step) in move.Cells) change.Add(at, step * often);
        return often;
    }

    private int Slack(int cell, int by, Change change) =>
        by > 0 ? int.MaxValue : system.Cells[cell].Value + change.Of(cell) - Floor[cell];

    private void Take(int cell, int by, Change move)
    {
        move.Add(cell, by);
        foreach (var (equation, sign) in incidence.EquationsOf(cell))
        {
            var sum = wrong.GetValueOrDefault(equation) + sign * by;
            if (sum == 0) wrong.Remove(equation);
            else wrong[equation] = sum;
        }
    }

    /// <summary>Puts one equation right, by the cheapest way to another that is wrong the other way, or to where nothing is left to do.</summary>
    private bool PutRight(int cell, Change change, Change move, Func<int, int> price)
    {
        var (start, sum) = wrong.MinBy(w => w.Key);
        var by = Math.Sign(sum);
        round++;
        open.Clear();
        Visit(Place(start, by), 0, (-1, -1, 0));
        var first = true;
        for (var looked = 0; open.TryDequeue(out var place, out var soFar) && looked < MostPlaces; looked++)
        {
            if (cost[place] < soFar) continue;
            Looked++;
            var (equation, excess) = (place >> 1, (place & 1) == 1 ? 1 : -1);
            if (!first && Math.Sign(wrong.GetValueOrDefault(equation)) == -excess) return Walk(place, move);
            first = false;
            foreach (var (next, sign) in incidence.CellsOf(equation))
            {
                if (next == cell || price(next) is var toll && toll == 0) continue;
                var step = -excess * sign;
                var used = move.Of(next);
                if (step < 0 && Slack(next, step, change) + used < 1) continue;
                // There and back again in one move leads nowhere.
                if (used != 0 && Math.Sign(used) != step) continue;
                var others = incidence.EquationsOf(next);
                var left = 0;
                foreach (var (other, otherSign) in others)
                    if (other != equation && Math.Sign(wrong.GetValueOrDefault(other)) != -Math.Sign(otherSign * step))
                        left++;
                var far = soFar + toll + Math.Max(0, left - 1) * 3 + (step < 0 && Slack(next, step, change) < 5 ? 1 : 0);
                if (others.Length == 1) return Walk(place, move, next, step);
                foreach (var (other, otherSign) in others)
                    if (other != equation)
                        Visit(Place(other, Math.Sign(otherSign * step)), far, (place, next, step));
            }
        }

        return false;
    }

    private static int Place(int equation, int excess) => equation * 2 + (excess > 0 ? 1 : 0);

    private void Visit(int place, int price, (int From, int Cell, int By) from)
    {
        if (visited[place] == round && cost[place] <= price) return;
        visited[place] = round;
        cost[place] = price;
        came[place] = from;
        open.Enqueue(place, price);
    }

    private bool Walk(int place, Change move, int last = -1, int by = 0)
    {
        if (last >= 0) Take(last, by, move);
        while (came[place].From >= 0)
        {
            Take(came[place].Cell, came[place].By, move);
            place = came[place].From;
        }

        return true;
    }
}
