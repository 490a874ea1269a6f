using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Grains.Responding;

/// <summary>
/// A draft as it is kept: overwritten, no evidence. Words in it are sealed from the first save. Each field has the version
/// of the draft in which it last changed, so that colleagues collide only where they wrote the same field.
/// </summary>
public sealed class DraftState
{
    /// <summary>0 before the first save. It never falls, also not where a draft is sent and another begun: what a forgotten tab saw stays the past.</summary>
    public int Version { get; set; }

    /// <summary>Of changes to what was sent: the version of the response that they are laid over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Over { get; set; }

    /// <summary>Of changes: the version of the draft in which what was sent was taken into it. A field of that version is as it was sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TakenIn { get; set; }

    public Dictionary<string, DraftField> Fields { get; set; } = [];

    /// <summary>The latest saves, so that one sent twice is saved once.</summary>
    public List<SavedBefore> Recent { get; set; } = [];
}

/// <summary>One field. Both null: the answer was taken back, which a colleague may collide with too.</summary>
public sealed record DraftField(int Version, Answer? Coded, SealedWords? Words)
{
    [JsonIgnore]
    public bool IsEmpty => Coded is null && Words is null;
}

public sealed record SavedBefore(string Actor, RequestKey Request, int Version);
