using System.Security.Cryptography;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>
/// The register is a fold over its own stream; how much comes is counted from what the log says was begun. Between the count and the beginning
/// others may begin, so a limit can be passed by as many as come at the same moment; it is there for machines and floods, and not for one.
/// </summary>
public sealed class PostersGrain : FoldedGrain<Posters, PosterEvent>, IPostersGrain
{
    private static readonly ImmutableArray<string> Types = [EventTypes.NameOf(typeof(ContributionBegun))];
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> begun = new(StringComparer.Ordinal);
    private readonly Follower follower;
    private readonly TimeProvider clock;

    public PostersGrain(IEventLog log, TimeProvider clock) : base(log)
    {
        this.clock = clock;
        follower = new((after, cancel) => log.ReadTypes(Types, after, cancel), Take);
    }

    private EngagementId Engagement => EngagementId.Parse(Stream["posters-".Length..]);

    public async Task<Flood> GetFlood(AskPoster ask, CancellationToken cancel)
    {
        var posters = await CatchUp(cancel);
        await follower.CatchUp(cancel);
        return FloodOf(posters, ask.Poster);
    }

    public async Task<Outcome<Answered<Poster>>> Make(MakePoster command, CancellationToken cancel)
    {
        if (Engagement.Kind is not EngagementKind.Consultation) return ContributionProblems.NotAConsultation();
        var there = await GrainFactory.Engagement(Engagement).Get(Ask.Platform, cancel);
        if (!there.Succeeded) return Outcome.Refused<Answered<Poster>>(there.Problems);
        return await Become(command, posters => posters.Make(command, Posters.Draw(RandomNumberGenerator.GetBytes(Posters.RandomBytes))), cancel);
    }

    public Task<Outcome<Answered<Poster>>> Stop(StopPoster command, CancellationToken cancel) => Become(command, posters => posters.Stop(command), cancel);

    public async Task<Outcome<PosterRegister>> List(Ask ask, CancellationToken cancel)
    {
        var posters = await CatchUp(cancel);
        await follower.CatchUp(cancel);
        var came = (await GrainFactory.ContributionDirectory().CountByPoster(new(Actor.System, Engagement), cancel)).Posters.ToDictionary(poster => poster.Poster, StringComparer.Ordinal);
        return Outcome.Done(new PosterRegister([.. posters.All.Select(poster =>
        {
            var count = came.GetValueOrDefault(poster.Code);
            return new PosterListed(poster, Rounded(count?.Came ?? 0), count is { Quarantined: > 0 and var waiting } ? Rounded(waiting) : null, FloodOf(posters, poster.Code));
        })]));
    }

    private Flood FloodOf(Posters posters, string poster)
    {
        var now = clock.GetUtcNow();
        if (!begun.TryGetValue(poster, out var times)) times = new();
        while (times.TryPeek(out var first) && first <= now - Day) times.Dequeue();
        return posters.Takes(poster, [.. times], now);
    }

    private Task<Outcome<Answered<Poster>>> Become(ICommand command, Func<Posters, Outcome<ImmutableArray<PosterEvent>>> decide, CancellationToken cancel) => Decide<Poster>(
        command,
        posters => new(decide(posters).Map(happened => new Decision<PosterEvent, Poster>(Engagement.Value, happened, happened.Aggregate(posters, (now, one) => now.Apply(one, clock.GetUtcNow())).Find(CodeOf(happened[0]))!))),
        cancel);

    private static string CodeOf(PosterEvent happened) => happened switch { PosterMade e => e.Poster, PosterStopped e => e.Poster, _ => throw new ArgumentOutOfRangeException(nameof(happened)) };

    /// <summary>Down to tens, so that it moves by ten people at a time and tells nothing of one (decision 17).</summary>
    private static int Rounded(int people) => people / 10 * 10;

    private void Take(EventHeader header, object happened)
    {
        if (happened is not ContributionBegun { Poster: { } poster } || header.Scope != Engagement.Value || header.At <= clock.GetUtcNow() - Day) return;
        if (!begun.TryGetValue(poster, out var times)) begun[poster] = times = new();
        times.Enqueue(header.At);
    }
}
