using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Responding;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Events with answers of every kind, the same for the same seed; some of them answer a question twice, or in no order.</summary>
internal sealed class Sent(int seed)
{
    private readonly Random random = new(seed);

    public int Below(int most) => random.Next(most);

    public T Pick<T>(params T[] some) => some[Below(some.Length)];

    public ResponseEvent Next()
    {
        var engagement = EngagementId.Parse("survey-sample-2026");
        var member = MemberId.Parse(Pick("oak", "the-2nd-chance"));
        RecordedAnswers answers = new([.. Enumerable.Range(0, Below(12)).Select(_ => Answer())]);
        return Below(2) == 0 ? new ResponseSubmitted(engagement, member, answers) : new ResponseAmended(engagement, member, answers);
    }

    private RecordedAnswer Answer()
    {
        var name = Pick("q1", "q2", "_where.now", "Story-2", "story");
        return Below(5) switch
        {
            0 => new(name, new Answer.Number(Pick(0m, -3m, 12.50m, 1_000_000m, 999_999_999_999_999.99m, -0.001m, decimal.MaxValue))),
            1 => new(name, new Answer.Day(Pick(new DateOnly(1974, 2, 28), DateOnly.MinValue, DateOnly.MaxValue))),
            2 => new(name, new Answer.Chosen([.. Enumerable.Range(0, Below(4)).Select(_ => Pick("yes", "no", "1", "don.t_know-yet"))])),
            _ => new(name, null, Words(name)),
        };
    }

    private SealedWords Words(string name)
    {
        var box = new byte[Pick(0, 1, 29, 40, 300)];
        random.NextBytes(box);
        var before = Pick("response-0/sent/", "response-0/sent/", "response-0/sent/", "response-1/sent/", "");
        return new(new(Pick("member-oak", "member-oak", "member-elm"), before + (Below(10) == 0 ? "elsewhere" : name), Pick(1, 1, 1, 2, 123_456_789)), [.. box]);
    }
}
