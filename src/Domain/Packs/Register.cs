using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;

namespace Clinks.Engage.Domain.Packs;

/// <summary>One file that left.</summary>
/// <param name="AskedBack">Quotes that its recipient was asked to take out.</param>
/// <param name="Settled">Of those, what is settled, and how.</param>
public sealed record Handing(int Number, DateTimeOffset At, BodyId Recipient, ImmutableArray<HandedQuote> Quotes, string Sha256, string By, ImmutableArray<int> AskedBack, ImmutableArray<int> Settled, RecallEnd? End)
{
    public bool IsOpen => AskedBack.Length > Settled.Length;
}

/// <summary>An evidence pack: what is to be in it, and every time it left.</summary>
public sealed record Pack(int Number, string Title, BodyId Recipient, ImmutableArray<int> Quotes, int? Release, int? Replaces, string By, DateTimeOffset At)
{
    public int? ReplacedBy { get; init; }

    public ImmutableArray<Handing> Handings { get; init; } = [];

    /// <summary>For which a contributor may be asked; a slug.</summary>
    public string Occasion => OccasionOf(Number);

    public static string OccasionOf(int pack) => $"pack-{pack}";
}

/// <summary>All packs of one consultation: the fold of <see cref="PackEvent"/>s.</summary>
public sealed partial record Register : IFold<Register, PackEvent>
{
    public static Register Empty { get; } = new();

    public ImmutableArray<Pack> Packs { get; private init; } = [];

    public Pack? Find(int number) => number >= 1 && number <= Packs.Length ? Packs[number - 1] : null;

    public Register Apply(PackEvent happened, DateTimeOffset at) => happened switch
    {
        PackPlanned e => e.Pack != Packs.Length + 1 ? this : Replacing(e) with { Packs = Replacing(e).Packs.Add(new(e.Pack, e.Title, e.Recipient, e.Quotes, e.Release, e.Replaces, e.By, at)) },
        PackHandedOut e => With(e.Pack, pack => pack.Handings.Any(one => one.Number == e.Handing)
            ? pack
            : pack with { Handings = pack.Handings.Add(new(e.Handing, at, e.Recipient, e.Quotes, e.Sha256, e.By, [], [], null)) }),
        RecallSent e => With(e.Pack, e.Handing, handing => handing with { AskedBack = [.. handing.AskedBack.Union(e.Quotes)] }),
        RecallClosed e => With(e.Pack, e.Handing, handing => handing with { Settled = handing.AskedBack, End = e.End }),
        _ => throw new InvalidOperationException($"The register does not know {happened.GetType().Name}."),
    };

    /// <summary>Every time words of this contribution left, for its contributor.</summary>
    public ImmutableArray<PackUse> UsesOf(ContributionId contribution) =>
    [
        .. from pack in Packs
           from handing in pack.Handings
           from quote in handing.Quotes
           where quote.Contribution == contribution
           select new PackUse(pack.Number, pack.Title, handing.Recipient, handing.At, quote.Use!, quote.ConsentVersion!.Value, handing.AskedBack.Contains(quote.Quote), handing.Settled.Contains(quote.Quote) ? handing.End : null),
    ];

    private Register Replacing(PackPlanned e) => e.Replaces is { } replaced ? With(replaced, pack => pack with { ReplacedBy = e.Pack }) : this;

    private Register With(int number, Func<Pack, Pack> change) => Find(number) is { } pack ? this with { Packs = Packs.SetItem(number - 1, change(pack)) } : this;

    private Register With(int number, int handing, Func<Handing, Handing> change) =>
        With(number, pack => pack.Handings.FirstOrDefault(one => one.Number == handing) is { } was ? pack with { Handings = pack.Handings.Replace(was, change(was)) } : pack);
}

/// <summary>A use as its contributor sees it.</summary>
/// <param name="AskedBack">The recipient was asked to take it out.</param>
/// <param name="End">What became of that.</param>
public sealed record PackUse(int Pack, string Title, BodyId Recipient, DateTimeOffset At, Use Use, int ConsentVersion, bool AskedBack, RecallEnd? End);
