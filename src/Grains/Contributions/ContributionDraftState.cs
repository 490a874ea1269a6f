using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>A draft as it is kept: overwritten, no evidence, sealed from the first save.</summary>
public sealed class ContributionDraftState
{
    public ContributionDraft Draft { get; set; } = ContributionDraft.Empty;

    /// <summary>The latest saves, so that one sent twice is saved once.</summary>
    public List<WritingSaved> Recent { get; set; } = [];
}

public sealed record WritingSaved(string Actor, RequestKey Request, int Version);
