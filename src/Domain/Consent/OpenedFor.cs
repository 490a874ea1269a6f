namespace Clinks.Engage.Domain.Consent;

/// <summary>What sealed words are opened for.</summary>
public enum OpenedFor
{
    /// <summary>The organisation that wrote them reads or goes on with them.</summary>
    ReadByOwner,

    /// <summary>Membership staff read or correct a contact in the directory.</summary>
    KeepDirectory,

    /// <summary>The platform writes to somebody, at their own address, or finds the account of that address.</summary>
    WriteToThem,

    /// <summary>Administrators and membership staff see whom an account stands for.</summary>
    KeepAccounts,

    /// <summary>The platform protects the forms of its own pages.</summary>
    ProtectPages,

    /// <summary>The contributor reads what is held of theirs, under their code; who writes one down reads it until it is finished.</summary>
    ReadByContributor,

    /// <summary>A use that consent covers now.</summary>
    AgreedUse,

    /// <summary>Policy staff read what an organisation sent, to code it; or quote it as the organisation agreed.</summary>
    ReadAsEvidence,

    /// <summary>A steward looks at one contribution, with a reason, and the contributor sees that.</summary>
    Look,
}
