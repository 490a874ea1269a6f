namespace Clinks.Engage.Domain.Consent;

/// <summary>Somebody who read it worries about somebody's safety. The event says no more than that: the lead is told without content.</summary>
/// <param name="Deadline">By when the lead decides.</param>
[EventType("safeguarding-raised/1")]
public sealed record SafeguardingRaised(int Number, string By, DateTimeOffset Deadline) : ConsentEvent;

/// <summary>The lead keeps it shut.</summary>
/// <param name="Deadline">By when the lead looks again.</param>
[EventType("safeguarding-held/1")]
public sealed record SafeguardingHeld(int Number, string By, DateTimeOffset Deadline) : ConsentEvent;

/// <summary>The lead told those who can act. It stays shut until the lead lifts it.</summary>
[EventType("safeguarding-referred/1")]
public sealed record SafeguardingReferred(int Number, string By, DateTimeOffset Deadline) : ConsentEvent;

[EventType("safeguarding-lifted/1")]
public sealed record SafeguardingLifted(int Number, string By) : ConsentEvent;

public enum ConcernState
{
    Raised,
    Held,
    Referred,
    Lifted,
}

/// <summary>One worry, from raising to lifting. Until it is lifted nothing is used, also after its deadline.</summary>
public sealed record Concern(int Number, ConcernState State, DateTimeOffset Deadline)
{
    public bool Holds => State is not ConcernState.Lifted;

    public bool IsOverdue(DateTimeOffset now) => Holds && Deadline <= now;
}
