using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Packs;

/// <summary>One quote with its words, for the file.</summary>
/// <param name="Themes">What it is coded to.</param>
/// <param name="Name">Where one is shown.</param>
/// <param name="Told">What may be said of who speaks, in bands; null of an organisation.</param>
/// <param name="Member">The organisation that is quoted by name; null where it is a person, or goes without a name.</param>
public sealed record PackQuote(HandedQuote Handed, ImmutableArray<ThemeId> Themes, Released Words, Released? Name, Attributes? Told, MemberId? Member)
{
    /// <summary>Never the words: this may end in a log.</summary>
    public override string ToString() => $"quote {Handed.Quote}";
}

/// <summary>Everything that a pack holds but the tables of a release, which are public. No figure: those are in safe tables alone.</summary>
public sealed record PackContent(Pack Pack, CodingFrame Frame, ImmutableArray<PackQuote> Quotes)
{
    public override string ToString() => $"content of pack {Pack.Number}";
}
