using System.Buffers;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>Makes a poster for a place.</summary>
/// <param name="Place">What staff know the place by: "Visitors' centre". It stands in clear, so it names no person.</param>
public sealed record MakePoster(Actor Actor, RequestKey Request, string Place) : ICommand;

/// <summary>Nothing more comes by it: it was taken down, or somebody misuses it.</summary>
public sealed record StopPoster(Actor Actor, RequestKey Request, string Poster) : ICommand;

/// <summary>What happens to the posters of one consultation.</summary>
public abstract record PosterEvent
{
    private protected PosterEvent()
    {
    }
}

/// <param name="Poster">Its code: drawn, short, a slug.</param>
[EventType("poster-made/1")]
public sealed record PosterMade(string Poster, string Place, string By) : PosterEvent;

[EventType("poster-stopped/1")]
public sealed record PosterStopped(string Poster, string By) : PosterEvent;

/// <param name="Code">What stands on it, and in the address that it shows.</param>
public sealed record Poster(string Code, string Place, DateTimeOffset MadeAt, DateTimeOffset? StoppedAt);

/// <summary>
/// The posters of one consultation. What is not registered here is no poster: its code is drawn, so that nobody makes one up, and a flood by one
/// that was found out can be stopped without shutting the others.
/// </summary>
public sealed record Posters : IFold<Posters, PosterEvent>
{
    public const int Most = 200, LongestPlace = 60, CodeLength = 6;

    /// <summary>Random bytes that a code is made of; 30 bits are enough, as a page takes few tries a minute.</summary>
    public const int RandomBytes = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create(" '’,-&()");

    public static Posters Empty { get; } = new();

    public ImmutableArray<Poster> All { get; internal init; } = [];

    public Poster? Find(string code) => All.FirstOrDefault(poster => poster.Code == code);

    /// <param name="random">As many bytes as <see cref="RandomBytes"/>.</param>
    public static string Draw(ReadOnlySpan<byte> random) => Base32.Write(random)[..CodeLength];

    /// <param name="code">Drawn for it.</param>
    public Outcome<ImmutableArray<PosterEvent>> Make(MakePoster command, string code)
    {
        if (!command.Actor.Holds(Roles.Policy)) return Problems.RoleMissing("make posters");
        var place = command.Place.Trim();
        if (place.Length is 0 or > LongestPlace || !place.All(c => char.IsLetterOrDigit(c) || Marks.Contains(c))) return ContributionProblems.PlaceWanted();
        if (All.Any(poster => poster.StoppedAt is null && string.Equals(poster.Place, place, StringComparison.OrdinalIgnoreCase))) return ContributionProblems.PlaceTaken();
        if (All.Length >= Most) return ContributionProblems.TooManyPosters();
        return Find(code) is null ? Outcome.Done<ImmutableArray<PosterEvent>>([new PosterMade(code, place, command.Actor.Id)]) : Problems.TryAgain();
    }

    public Outcome<ImmutableArray<PosterEvent>> Stop(StopPoster command) =>
        !command.Actor.Holds(Roles.Policy) ? Problems.RoleMissing("stop posters")
        : Find(command.Poster) is not { } poster ? ContributionProblems.NoSuchPoster()
        : poster.StoppedAt is not null ? ContributionProblems.AlreadySo()
        : Outcome.Done<ImmutableArray<PosterEvent>>([new PosterStopped(poster.Code, command.Actor.Id)]);

    /// <summary>What to do with one more by this poster.</summary>
    /// <param name="begunBefore">When others by it were begun, as far back as a day.</param>
    public Flood Takes(string code, ImmutableArray<DateTimeOffset> begunBefore, DateTimeOffset now) =>
        Find(code) is not { } poster ? Flood.NoPoster : poster.StoppedAt is not null ? Flood.Stopped : PosterFlood.Of(begunBefore, now);

    public Posters Apply(PosterEvent happened, DateTimeOffset at) => happened switch
    {
        PosterMade e => Find(e.Poster) is null ? this with { All = All.Add(new(e.Poster, e.Place, at, null)) } : this,
        PosterStopped e => this with { All = [.. All.Select(poster => poster.Code == e.Poster && poster.StoppedAt is null ? poster with { StoppedAt = at } : poster)] },
        _ => throw new InvalidOperationException($"Posters do not know {happened.GetType().Name}."),
    };
}
