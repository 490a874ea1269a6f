using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>What is to become of the key of a contribution's words.</summary>
public enum KeyFate
{
    /// <summary>Nothing was taken back.</summary>
    Keep,

    /// <summary>Something was, and another permitted purpose remains.</summary>
    KeepForOthers,

    /// <summary>A safeguarding concern is open; shredded as soon as it is lifted. Meanwhile no use is open, and only the safeguarding lead may look.</summary>
    ShredAfterSafeguarding,
    Shred,
}

/// <summary>"Shred the content key unless another permitted purpose remains" (trust.md §1).</summary>
public static class Shredding
{
    public static KeyFate Of(ConsentRecord consent, DateTimeOffset now)
    {
        // What was answered so far of a draft may be answered otherwise; nothing has begun to count.
        var takenBack = consent.IsOver || (consent.State is not ConsentState.Requested && consent.Grants.Any(grant => grant.State is ConsentState.Withdrawn));
        if (!takenBack) return KeyFate.Keep;
        if (!consent.Open(now).IsEmpty) return KeyFate.KeepForOthers;
        return consent.IsHeld ? KeyFate.ShredAfterSafeguarding : KeyFate.Shred;
    }
}
