using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Packs;

/// <summary>
/// The register of evidence packs of one engagement. A pack is made at its download: what was taken back before its entry stands in the log is not in
/// it, and what is taken back after is found here, with who received it. Key and stream: <c>packs-{engagement}</c>.
/// </summary>
public interface IPacksGrain : IGrainWithStringKey
{
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<PackNumber>>> Plan(PlanPack command, CancellationToken cancel);

    /// <summary>Every pack, every time it left, and what is to be asked back.</summary>
    [Allow(Roles.Policy | Roles.DataProtectionLead)]
    Task<Outcome<RegisterView>> Get(Ask ask, CancellationToken cancel);

    /// <summary>What of it may leave at this moment, and why the rest may not. No words.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<PackPreview>> Preview(AskPack ask, CancellationToken cancel);

    /// <summary>The words that may leave at this moment. They leave only after <see cref="HandOut"/> has said yes to the same.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<PackContent>> Prepare(AskPack ask, CancellationToken cancel);

    /// <summary>Writes down that it leaves; refuses where anything that matters was changed or taken back since it was prepared.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<HandingNumber>>> HandOut(HandOutPack command, CancellationToken cancel);

    [Allow(Roles.Policy | Roles.DataProtectionLead)]
    Task<Outcome<Answered<HandingNumber>>> SendRecall(SendRecall command, CancellationToken cancel);

    [Allow(Roles.Policy | Roles.DataProtectionLead)]
    Task<Outcome<Answered<HandingNumber>>> CloseRecall(CloseRecall command, CancellationToken cancel);

    /// <summary>Every time words of one contribution left, for its contributor.</summary>
    [Allow(Roles.System)]
    Task<Outcome<PackUses>> GetUsesOf(AskPackUses ask, CancellationToken cancel);
}

public static class PacksGrains
{
    public static IPacksGrain Packs(this IGrainFactory grains, EngagementId engagement) => grains.GetGrain<IPacksGrain>("packs-" + engagement.Value);
}
