using Clinks.Engage.Audit.Knowledge;

namespace Clinks.Engage.Audit.Surveys;

/// <summary>Workbooks in the order of their publication, and what one who responded knows of themselves and of the form.</summary>
internal sealed record ReleaseSequence(int Seed, ImmutableArray<byte[]> Files, ImmutableDictionary<string, ImmutableArray<string>> Own)
{
    /// <summary>Which questions only some were asked.</summary>
    public ImmutableArray<Asked> Form { get; init; } = [];

    /// <summary>How many releases were asked for and refused.</summary>
    public int Refused { get; init; }
}

/// <summary>
/// What is audited: from a seed to a sequence of releases. Another suppressor, or a ledger, is one more of these.
/// </summary>
internal delegate ReleaseSequence Publisher(int seed);
