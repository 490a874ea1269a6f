namespace Clinks.Engage.Domain.Consent;

/// <summary>Why words are withheld. <see cref="WithheldProblems"/> says each in words, with what to do next.</summary>
public enum Reason
{
    /// <summary>What decides failed, and what fails answers no.</summary>
    CouldNotDecide,
    Withdrawn,
    Invalidated,
    SafeguardingHold,
    InQuarantine,

    /// <summary>Asked, and not answered or not confirmed.</summary>
    NotGivenYet,
    Refused,
    Expired,
    Embargo,

    /// <summary>They were under 18 when it was given, and are not now.</summary>
    AskAgainAt18,

    /// <summary>A guardian gave it for somebody who is not known to be under 18.</summary>
    NotTheirsToGive,

    /// <summary>No purpose is ever used in this way.</summary>
    UseDoesNotFitPurpose,
    NotConsented,
    PurposeWithdrawn,
    PersonHasNotConfirmed,
    RecipientNotNamed,
    ConsentNarrower,
    EditNotApproved,
    AttributionNotGiven,
    NotYet,
    NoLonger,
    AgeNotKnown,
    Under18,
    UseNotApproved,
}
