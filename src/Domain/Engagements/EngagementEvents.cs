using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Domain.Engagements;

/// <summary>What happens to an engagement. Past tense, never edited; docs/events.md names the stored type of each.</summary>
public abstract record EngagementEvent
{
    private protected EngagementEvent()
    {
    }
}

/// <summary>It exists, and may still change in every way.</summary>
[EventType("engagement-drafted/1")]
public sealed record EngagementDrafted(EngagementId Id, Questionnaire Questionnaire) : EngagementEvent;

/// <summary>Another definition took the place of the draft.</summary>
[EventType("engagement-redefined/1")]
public sealed record EngagementRedefined(Questionnaire Questionnaire) : EngagementEvent;

/// <summary>It asks, and whom it asks is fixed, with their segments as they are.</summary>
[EventType("engagement-opened/1")]
public sealed record EngagementOpened(Mode Mode, Audience Audience) : EngagementEvent;

/// <summary>Its wording changed while it was open; its meaning did not.</summary>
[EventType("engagement-reworded/1")]
public sealed record EngagementReworded(Questionnaire Questionnaire) : EngagementEvent;

/// <summary>No submission after this position counts.</summary>
[EventType("engagement-closed/1")]
public sealed record EngagementClosed : EngagementEvent;

/// <summary>Tables went out. Its population is frozen with it.</summary>
/// <summary>Somebody chose what the next release is to hold. Another may make it; preparing again replaces it.</summary>
[EventType("release-prepared/1")]
public sealed record ReleasePrepared(PreparedRelease Prepared) : EngagementEvent;

[EventType("release-made/1")]
public sealed record ReleaseMade(Release Release) : EngagementEvent;

/// <summary>Whether answers are kept with the name of the organisation that gave them.</summary>
public enum Mode
{
    Named,

    /// <summary>Refused until it is built.</summary>
    Anonymous,
}
