using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;

namespace Clinks.Engage.Grains.Packs;

public sealed record AskPack(Actor Actor, int Pack) : IAsk;

public sealed record AskPackUses(Actor Actor, ContributionId Contribution) : IAsk;

public sealed record PackUses(ImmutableArray<PackUse> Uses);

public sealed record PackNumber(int Pack);

public sealed record HandingNumber(int Pack, int Handing);

/// <param name="Due">Quotes that are to be asked back, and were not yet.</param>
public sealed record HandingView(Handing Handing, ImmutableArray<int> Due);

public sealed record PackView(Pack Pack, ImmutableArray<HandingView> Handings);

public sealed record RegisterView(ImmutableArray<PackView> Packs)
{
    /// <summary>Somebody has to ask something back.</summary>
    public bool HasDue => Packs.Any(pack => pack.Handings.Any(handing => !handing.Due.IsEmpty));
}

/// <param name="Quotes">That would leave now.</param>
public sealed record PackPreview(Pack Pack, ImmutableArray<HandedQuote> Quotes, ImmutableArray<LeftOut> LeftOut);
