using Clinks.Engage.Audit.Knowledge;
using Clinks.Engage.Audit.Solving;

namespace Clinks.Engage.Audit;

/// <summary>
/// Reads the releases of one population believing that they follow the rule of zeros (<see cref="Floor"/>), and, where their figures
/// contradict that, without it. All or nothing: a rule is followed by whoever publishes, not by a table, and one figure that breaks it
/// says that the others need not follow it either.
/// </summary>
internal sealed class Reader
{
    private readonly Attack attack;
    private readonly bool believes;
    private readonly Lazy<(Stranger Stranger, Attack Attack)> doubting;

    /// <param name="stranger">What is known to one who believes the rule, or to one who does not. Both name the same unknowns alike.</param>
    internal Reader(Func<bool, Stranger> stranger)
    {
        doubting = new(() => Of(stranger(false)));
        (Stranger, attack) = Of(stranger(true));
        believes = !attack.IsContradiction;
        if (believes) return;
        (Stranger, attack) = doubting.Value;
        // What contradicts itself without the rule, too, says nothing of it.
        BreaksTheRule = !attack.IsContradiction;
    }

    internal Stranger Stranger { get; }

    internal bool BreaksTheRule { get; }

    internal Width Answer(Question question)
    {
        var width = attack.Answer(question);
        // Whole numbers may contradict the rule where fractions do not. What is narrow without it is narrow all the same.
        return believes && width.Standing is Standing.Undecided && doubting.Value.Attack.Answer(question) is { Standing: Standing.Narrow } narrow ? narrow : width;
    }

    private static (Stranger Stranger, Attack Attack) Of(Stranger stranger) => (stranger, new(stranger.System));
}
