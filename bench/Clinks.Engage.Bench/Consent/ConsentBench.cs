using System.Diagnostics;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Bench.Consent;

/// <summary>What deciding about one use takes, over consents as full as they get: every purpose answered, six bodies, approvals, concerns that were lifted. And sealing, beside bare AES-GCM.</summary>
internal static class ConsentBench
{
    private const int Consents = 2_000, WarmUps = 60, Rounds = 15;

    private static readonly DateTimeOffset Now = new(2026, 6, 15, 10, 0, 0, TimeSpan.Zero);
    private static readonly string[] Official = ["ministry-of-justice", "hmpps", "home-office", "justice-committee", "sentencing-council", "law-commission"];

    public static async Task<int> Run()
    {
        Machine.Describe();
        // A pack is made in the API, which has the server's collector, and so has this program; with the other, half of what is measured is its work.
        Console.WriteLine($"garbage collector: the {(System.Runtime.GCSettings.IsServerGC ? "server's, as the API has it" : "workstation's")}");
        var decision = Decisions();
        var sealing = await Sealing.Compare();
        await Replay.Measure();
        var pack = await Packs.Compare();
        Console.WriteLine(FormattableString.Invariant($"consent: {decision:0.00} us a decision, {sealing:0.00}x sealing, {pack:0.00}x pack"));
        return 0;
    }

    /// <summary>Microseconds; the median of the rounds. Each round asks every consent for every use, half of which are refused.</summary>
    private static double Decisions()
    {
        var consents = Enumerable.Range(0, Consents).Select(Full).ToArray();
        var uses = Uses().ToArray();
        var rounds = new List<double>(Rounds);
        var allowed = 0;
        for (var round = -WarmUps; round < Rounds; round++)
        {
            allowed = 0;
            var watch = Stopwatch.GetTimestamp();
            foreach (var consent in consents)
            {
                foreach (var use in uses)
                {
                    if (Decision.Decide(consent, use, Now) is Decision.Allowed) allowed++;
                }
            }

            if (round >= 0) rounds.Add(Stopwatch.GetElapsedTime(watch).TotalMicroseconds / (Consents * uses.Length));
        }

        rounds.Sort();
        Console.WriteLine(FormattableString.Invariant($"decisions: {Consents * uses.Length:N0} a round, {allowed:N0} of them allowed; median of {Rounds} rounds {rounds[Rounds / 2]:0.000} us, fastest {rounds[0]:0.000}, slowest {rounds[^1]:0.000}"));
        return rounds[Rounds / 2];
    }

    private static ConsentRecord Full(int number)
    {
        var id = ContributionId.Parse($"contribution-{number.ToString("x26", System.Globalization.CultureInfo.InvariantCulture)}");
        var notice = new Notice("2026-03", new('a', 64), Language.English, Method.Written, "page");
        var provisions = Enum.GetValues<Purpose>().Where(purpose => purpose is not Purpose.ShareWithBody).Select(purpose => Answer(purpose, To(purpose)))
            .Concat(Official.Select(body => Answer(Purpose.ShareWithBody, BodyId.Parse(body))));
        ConsentEvent[] events =
        [
            new ConsentRequested(id, new(Giver.Self, null, Method.Written), notice, number % 3 == 0 ? new Age(new DateOnly(2027, 2, 1)) : Age.Adult, Quarantined: false),
            .. provisions.Select(provision => new PurposeAnswered(provision, notice)), new ConsentGiven(), new EditApproved("edit/1"),
            .. Enumerable.Range(1, 5).SelectMany(pack => (ConsentEvent[])[new UseAsked(pack, Quote($"pack-{pack}"), "ann"), new UseApproved(pack, "ben", ByContributor: false)]),
            new SafeguardingRaised(1, "ann", Now), new SafeguardingLifted(1, "lead"), new EmbargoSet(Now.AddDays(-9)),
        ];
        return events.Aggregate(ConsentRecord.Empty, (consent, happened) => consent.Apply(happened, Now.AddDays(-10)));

        static Provision Answer(Purpose purpose, BodyId? to) => new(purpose, true)
        {
            Manner = purpose is Purpose.Aggregate or Purpose.Recontact ? Manner.AggregatedOnly : Manner.OwnWords,
            Recipients = to is { } body ? [body] : [],
            EachUse = purpose is Purpose.AnonymousQuote ? Approval.SecondPerson : Approval.None,
            Until = Now.AddDays(300),
        };
    }

    private static IEnumerable<Use> Uses() =>
    [
        new(Purpose.Aggregate, Manner.AggregatedOnly), new(Purpose.InternalAnalysis, Manner.OwnWords), Quote("pack-5"), Quote("pack-6"),
        .. Official.Append("welsh-government").Select(body => new Use(Purpose.ShareWithBody, Manner.Paraphrase) { Recipient = BodyId.Parse(body) }),
        new(Purpose.Media, Manner.OwnWords) { Recipient = BodyId.Parse("local-news") }, new(Purpose.Media, Manner.OwnWords) { Recipient = BodyId.Parse("national-news") },
        new(Purpose.AnonymousQuote, Manner.OwnWords) { Recipient = BodyId.Public, Attribution = Attribution.Named }, new(Purpose.AnonymousQuote, Manner.OwnWords), new(Purpose.Aggregate, Manner.OwnWords),
    ];

    private static Use Quote(string occasion) => new(Purpose.AnonymousQuote, Manner.OwnWords) { Recipient = BodyId.Public, Occasion = occasion };

    private static BodyId? To(Purpose purpose) => purpose switch
    {
        Purpose.AnonymousQuote or Purpose.QuoteUnderChosenName or Purpose.AttributedQuote => BodyId.Public,
        Purpose.Media => BodyId.Parse("local-news"),
        _ => null,
    };
}
