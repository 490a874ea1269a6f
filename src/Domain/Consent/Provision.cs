namespace Clinks.Engage.Domain.Consent;

/// <summary>Who has to say yes to each single use, besides what the provision permits.</summary>
public enum Approval
{
    /// <summary>Nobody: the provision is enough.</summary>
    None,

    /// <summary>Somebody of the staff who is not the one that asks, or the contributor.</summary>
    SecondPerson,

    /// <summary>The contributor: "ask me each time".</summary>
    AskMe,
}

/// <summary>
/// One answer about one purpose: permit or deny, and how far. (HL7 FHIR Consent calls it so: a base decision, deny here, with exceptions.)
/// A deny needs nothing but its purpose.
/// </summary>
public sealed record Provision(Purpose Purpose, bool Permits)
{
    public Manner Manner { get; init; }

    /// <summary>One for <see cref="Purpose.ShareWithBody"/>; none where nothing leaves.</summary>
    public ImmutableArray<BodyId> Recipients { get; init; } = [];

    public Attribution Attribution { get; init; }

    /// <summary>From this moment on; from when it was given where null.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Up to this moment and not at it; without an end where null.</summary>
    public DateTimeOffset? Until { get; init; }

    public Approval EachUse { get; init; }

    /// <summary>The name to be shown, where one is. Sealed: it is words, too.</summary>
    public SealedWords? Name { get; init; }

    /// <summary>Where to write to, for <see cref="Purpose.Recontact"/>. Sealed.</summary>
    public SealedWords? Contact { get; init; }

    /// <summary>Of sharing, each body has a provision of its own; of all else there is one a purpose.</summary>
    internal ProvisionKey Key => new(Purpose, Purpose is Purpose.ShareWithBody && Recipients is [var body, ..] ? body : null);

    /// <summary>Without the name and the address, which are words.</summary>
    public Provision WithoutWords() => this with { Name = null, Contact = null };

    public bool Equals(Provision? other) =>
        other is not null && Purpose == other.Purpose && Permits == other.Permits && Manner == other.Manner && Recipients.SequenceEqual(other.Recipients)
        && Attribution == other.Attribution && NotBefore == other.NotBefore && Until == other.Until && EachUse == other.EachUse && Name == other.Name && Contact == other.Contact;

    public override int GetHashCode() => HashCode.Combine(Purpose, Permits, Manner, Recipients.Length, Attribution, NotBefore, Until, EachUse);
}

/// <summary>What a provision is about: a later one about the same takes its place.</summary>
public readonly record struct ProvisionKey(Purpose Purpose, BodyId? Body);
