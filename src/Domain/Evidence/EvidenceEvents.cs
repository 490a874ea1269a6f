using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Questionnaires;
using Place = Clinks.Engage.Domain.Consent.Place;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>What staff make of what was told: themes, marked passages, notes, quotes. Never words: a passage is a place and a length.</summary>
public abstract record EvidenceEvent
{
    private protected EvidenceEvent()
    {
    }
}

/// <param name="Under">The position of an ask.</param>
[EventType("theme-added/1")]
public sealed record ThemeAdded(ThemeId Theme, ThemeKind Kind, ThemeId? Under, Wording Name, string By) : EvidenceEvent;

[EventType("theme-renamed/1")]
public sealed record ThemeRenamed(ThemeId Theme, Wording Name, string By) : EvidenceEvent;

/// <summary>No passage is coded to it any more; those that were stay so.</summary>
[EventType("theme-retired/1")]
public sealed record ThemeRetired(ThemeId Theme, string By) : EvidenceEvent;

/// <param name="Text">The sealed text that it is a part of, by its place.</param>
/// <param name="Start">In UTF-16 units.</param>
/// <param name="Themes">What it is coded to.</param>
[EventType("passage-marked/1")]
public sealed record PassageMarked(int Number, Place Text, int Start, int Length, ImmutableArray<ThemeId> Themes, string By) : EvidenceEvent;

/// <summary>Takes the place of what it was coded to before.</summary>
[EventType("passage-coded/1")]
public sealed record PassageCoded(int Number, ImmutableArray<ThemeId> Themes, string By) : EvidenceEvent;

/// <summary>A note about a passage is words about a person: sealed with the key of the text, and unreadable with it.</summary>
[EventType("passage-noted/1")]
public sealed record PassageNoted(int Number, SealedWords Note, string By) : EvidenceEvent;

[EventType("passage-dropped/1")]
public sealed record PassageDropped(int Number, string By) : EvidenceEvent;

/// <summary>Somebody wants to quote it, with so much said of who speaks. What was proposed or approved before is gone.</summary>
[EventType("quote-proposed/1")]
public sealed record QuoteProposed(int Number, Attribution Attribution, Shown Shown, string By) : EvidenceEvent;

[EventType("quote-approved/1")]
public sealed record QuoteApproved(int Number, string By) : EvidenceEvent;

/// <summary>Not approved, or not any more.</summary>
[EventType("quote-declined/1")]
public sealed record QuoteDeclined(int Number, string By) : EvidenceEvent;
