using Clinks.Engage.Domain.Disclosure;

namespace Clinks.Engage.Domain.Participation;

/// <summary>What moves the turnout of an engagement.</summary>
public enum TurnoutStep
{
    Began,
    Submitted,
    Withdrawn,
    Closed,
}

/// <summary>
/// How many of those asked have answered, as dashboards may show it while it happens. What may be seen moves only by whole steps
/// of T organisations (trust.md §3): a figure that moved one by one would say, to whoever knows who was at their desk, who has
/// answered. At the close it becomes exact, unless it is under T, and moves no more: a later withdrawal is somebody's.
/// </summary>
public sealed record Turnout
{
    private static readonly int Few = DisclosurePolicy.Standard.Organisations;
    private int began, submitted;
    private bool closed;

    private Turnout(int asked) => Asked = asked;

    /// <summary>How many organisations are asked. Exact: staff chose them.</summary>
    public int Asked { get; }

    /// <summary>How many have begun, in steps of T.</summary>
    public int Began { get; private init; }

    /// <summary>How many stand as submitted, in steps of T.</summary>
    public int Submitted { get; private init; }

    /// <summary>From 0 to 1.</summary>
    public double Rate => Asked == 0 ? 0 : (double)Submitted / Asked;

    public static Turnout Of(int asked) => new(asked);

    public Turnout After(TurnoutStep step)
    {
        if (closed) return this;
        var next = this with
        {
            began = began + (step is TurnoutStep.Began ? 1 : 0),
            submitted = submitted + step switch { TurnoutStep.Submitted => 1, TurnoutStep.Withdrawn => -1, _ => 0 },
            closed = step is TurnoutStep.Closed,
        };
        return next.closed
            ? next with { Began = Exact(next.began), Submitted = Exact(next.submitted) }
            : next with { Began = Stepped(Began, next.began), Submitted = Stepped(Submitted, next.submitted) };
    }

    // Both ways it takes T to move: one withdrawal right after a step would otherwise be seen as such.
    private static int Stepped(int shown, int exact) => Math.Abs(exact - shown) >= Few ? exact - (exact % Few) : shown;

    private static int Exact(int count) => count < Few ? 0 : count;
}
