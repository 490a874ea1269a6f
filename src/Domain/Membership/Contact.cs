using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Membership;

/// <summary>Whom an organisation is written to, in clear. In memory only: what is stored is sealed under the organisation's key.</summary>
public sealed record Contact(string? Name, string? Email)
{
    public static Contact None { get; } = new(null, null);

    /// <summary>Where the name stands when it is sealed. <see cref="Permit.ToReadContact"/> covers what begins with "contact/".</summary>
    public static Place NamePlace(MemberId member, int version) => new(member.Stream, "contact/name", version);

    /// <summary>Where the e-mail address stands when it is sealed.</summary>
    public static Place EmailPlace(MemberId member, int version) => new(member.Stream, "contact/email", version);

    /// <summary>Never who it is: this may end in a log.</summary>
    public override string ToString() => "a contact";
}
