using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Consent;

/// <summary>What sealed words are wanted for.</summary>
public enum Use
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
}

/// <summary>
/// Leave to open some words, made by this folder alone. The vault opens words for a permit and for nothing else;
/// there is no other decryption. Silence is a no.
/// </summary>
public sealed record Permit
{
    private Permit(string owner, string fields, Use use, string to)
    {
        Owner = owner;
        Fields = fields;
        Use = use;
        To = to;
    }

    /// <summary>Whose words.</summary>
    public string Owner { get; }

    /// <summary>Which: every field whose name begins so.</summary>
    public string Fields { get; }

    public Use Use { get; }

    /// <summary>The actor they are opened for.</summary>
    public string To { get; }

    public bool Covers(Place place) => place.Owner == Owner && place.Field.StartsWith(Fields, StringComparison.Ordinal);

    /// <summary>An organisation's own people may read what it wrote.</summary>
    public static Permit? ToReadOwn(Actor actor, MemberId owner, string fields) =>
        actor.SpeaksFor(owner) ? new(owner.Stream, fields, Use.ReadByOwner, actor.Id) : null;

    /// <summary>Membership staff keep the directory, and so its contacts. An organisation's own people see their own.</summary>
    public static Permit? ToReadContact(Actor actor, MemberId member) =>
        actor.Holds(Roles.Membership) || actor.SpeaksFor(member) ? new(member.Stream, "contact/", Use.KeepDirectory, actor.Id) : null;

    /// <summary>The platform may write to an organisation's contact, and compare the address with one that was typed. To nobody else does it show it.</summary>
    public static Permit? ToWriteToContact(Actor actor, MemberId member) =>
        actor.Holds(Roles.System) ? new(member.Stream, "contact/email", Use.WriteToThem, actor.Id) : null;

    /// <summary>The platform may write to an account's own address.</summary>
    public static Permit? ToWriteTo(Actor actor, AccountId account) =>
        actor.Holds(Roles.System) ? new(account.Value, "address", Use.WriteToThem, actor.Id) : null;

    /// <summary>Who gives roles and takes them away sees to whom.</summary>
    public static Permit? ToReadAddress(Actor actor, AccountId account) =>
        actor.Holds(Roles.Administrator | Roles.Membership) ? new(account.Value, "address", Use.KeepAccounts, actor.Id) : null;

    /// <summary>The platform's own keys for forms and small fields of pages.</summary>
    public static Permit? ToUsePageKeys(Actor actor) =>
        actor.Holds(Roles.System) ? new(PageKeys.Owner, "key/", Use.ProtectPages, actor.Id) : null;

    /// <summary>What the vault opened under this permit; <see cref="Publishing"/> is the way here.</summary>
    internal Released Release(Place place, string words) =>
        Covers(place) ? new(place, words) : throw new ArgumentException("The permit is for another owner or field.", nameof(place));
}

/// <summary>Words that a permit let out. There is no other way to get some.</summary>
public sealed record Released
{
    internal Released(Place place, string words)
    {
        Place = place;
        Words = words;
    }

    public Place Place { get; }

    public string Words { get; }

    /// <summary>Never the words: this may end in a log.</summary>
    public override string ToString() => $"words at {Place.Field}";
}
