using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Outcomes;

/// <summary>"We asked, you said, we did": what staff wrote of it, and when the public could read it. Staff's words, and none of anybody who answered.</summary>
public abstract record OutcomeEvent
{
    private protected OutcomeEvent()
    {
    }
}

/// <summary>Takes the place of what was written before.</summary>
[EventType("outcome-asked-written/1")]
public sealed record OutcomeAskedWritten(Wording Asked, string By) : OutcomeEvent;

/// <summary>A new entry of the draft, or another text of one.</summary>
[EventType("outcome-entry-written/1")]
public sealed record OutcomeEntryWritten(int Number, EntryText Text, string By) : OutcomeEvent;

/// <summary>No part of the draft any more; what is public stays until it is published anew.</summary>
[EventType("outcome-entry-dropped/1")]
public sealed record OutcomeEntryDropped(int Number, string By) : OutcomeEvent;

/// <summary>Somebody has read this edition of the draft and wants it public. Somebody else publishes it.</summary>
[EventType("outcomes-proposed/1")]
public sealed record OutcomesProposed(int Edition, string By) : OutcomeEvent;

/// <param name="Version">1, 2, …</param>
/// <param name="Text">What is public from now on, word for word.</param>
[EventType("outcomes-published/1")]
public sealed record OutcomesPublished(int Version, int Edition, OutcomeText Text, string By) : OutcomeEvent;

/// <summary>Nobody but staff can read it any more.</summary>
[EventType("outcomes-taken-down/1")]
public sealed record OutcomesTakenDown(int Version, WhyTakenDown Why, string By) : OutcomeEvent;

public enum WhyTakenDown
{
    /// <summary>It could tell who somebody is.</summary>
    TellsWho,

    /// <summary>It says something that is not so.</summary>
    Mistake,

    /// <summary>Somebody whom it is about asked for it.</summary>
    Asked,

    OutOfDate,
}
