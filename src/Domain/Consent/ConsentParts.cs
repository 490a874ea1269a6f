namespace Clinks.Engage.Domain.Consent;

/// <summary>The states of consent, and of each answer (W3C DPV's consent statuses). Valid are only <see cref="Given"/> and <see cref="Renewed"/>.</summary>
public enum ConsentState
{
    Requested,
    Given,
    Renewed,
    Refused,
    Withdrawn,
    Expired,
    Invalidated,
}

/// <summary>The answer about one purpose that counts now.</summary>
public sealed record Grant(Provision Provision, ConsentState State)
{
    /// <summary>When it was answered so, or taken back.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>It is a yes now, whenever it begins and ends.</summary>
    public bool IsYes => Provision.Permits && State is ConsentState.Given or ConsentState.Renewed;
}

/// <param name="Until">Until it is lifted where null.</param>
public sealed record Embargo(DateTimeOffset? Until)
{
    public bool Shuts(DateTimeOffset now) => !(Until <= now);
}

public enum UseAnswer
{
    Asked,
    Approved,
    Declined,
}

/// <summary>One use that was asked for, and what was answered.</summary>
public sealed record UseRequest(int Number, Use Use, string AskedBy, UseAnswer Answer, bool ByContributor);
