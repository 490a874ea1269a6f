using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Consent;

/// <summary>
/// Leave to open some words, made by this folder alone. The vault opens words for a permit and for nothing else;
/// there is no other decryption. Silence is a no.
/// </summary>
public sealed partial record Permit
{
    private Permit(string owner, string fields, OpenedFor openedFor, string to)
    {
        Owner = owner;
        Fields = fields;
        For = openedFor;
        To = to;
    }

    /// <summary>Whose words.</summary>
    public string Owner { get; }

    /// <summary>Which: this field; where it ends in a slash, every field in this folder; where it is empty, all of them.</summary>
    public string Fields { get; }

    public OpenedFor For { get; }

    /// <summary>The actor they are opened for.</summary>
    public string To { get; }

    // "edit/1" is not the beginning of "edit/12".
    public bool Covers(Place place) => place.Owner == Owner
        && (Fields.Length == 0 || place.Field == Fields || (Fields[^1] == '/' && place.Field.StartsWith(Fields, StringComparison.Ordinal)));

    /// <summary>An organisation's own people may read what it wrote.</summary>
    public static Permit? ToReadOwn(Actor actor, MemberId owner, string fields) =>
        actor.SpeaksFor(owner) ? new(owner.Stream, fields, OpenedFor.ReadByOwner, actor.Id) : null;

    /// <summary>Membership staff keep the directory, and so its contacts. An organisation's own people see their own.</summary>
    public static Permit? ToReadContact(Actor actor, MemberId member) =>
        actor.Holds(Roles.Membership) || actor.SpeaksFor(member) ? new(member.Stream, "contact/", OpenedFor.KeepDirectory, actor.Id) : null;

    /// <summary>The platform may write to an organisation's contact, and compare the address with one that was typed. To nobody else does it show it.</summary>
    public static Permit? ToWriteToContact(Actor actor, MemberId member) =>
        actor.Holds(Roles.System) ? new(member.Stream, "contact/email", OpenedFor.WriteToThem, actor.Id) : null;

    /// <summary>The platform may write to an account's own address.</summary>
    public static Permit? ToWriteTo(Actor actor, AccountId account) =>
        actor.Holds(Roles.System) ? new(account.Value, "address", OpenedFor.WriteToThem, actor.Id) : null;

    /// <summary>Who gives roles and takes them away sees to whom.</summary>
    public static Permit? ToReadAddress(Actor actor, AccountId account) =>
        actor.Holds(Roles.Administrator | Roles.Membership) ? new(account.Value, "address", OpenedFor.KeepAccounts, actor.Id) : null;

    /// <summary>The platform's own keys for forms and small fields of pages.</summary>
    public static Permit? ToUsePageKeys(Actor actor) =>
        actor.Holds(Roles.System) ? new(PageKeys.Owner, "key/", OpenedFor.ProtectPages, actor.Id) : null;

    /// <summary>What the vault opened under this permit; <see cref="Publishing"/> is the way here.</summary>
    internal Released Release(Place place, string words) =>
        Covers(place) ? new(place, words) : throw NotCovered(nameof(place));

    /// <summary>The same of a picture.</summary>
    internal ReleasedPicture Release(Place place, ReadOnlyMemory<byte> picture) =>
        Covers(place) ? new(place, picture) : throw NotCovered(nameof(place));

    private static ArgumentException NotCovered(string place) => new("The permit is for another owner or field.", place);
}

/// <summary>Words that a permit let out. There is no other way to get some.</summary>
public sealed record Released
{
    private readonly string whole;
    private readonly int start, length;

    internal Released(Place place, string words)
        : this(place, words, 0, words.Length)
    {
    }

    private Released(Place place, string whole, int start, int length)
    {
        Place = place;
        this.whole = whole;
        this.start = start;
        this.length = length;
    }

    public Place Place { get; }

    public string Words => length == whole.Length ? whole : whole.Substring(start, length);

    /// <summary>The same without a copy: of thousands of quotes, that is most of what a file would take.</summary>
    public ReadOnlySpan<char> AsSpan() => whole.AsSpan(start, length);

    /// <summary>A part of them; null where it is none, or begins or ends within a character.</summary>
    public Released? Part(int from, int size) =>
        from >= 0 && size > 0 && from <= length - size && !Splits(from) && !Splits(from + size) ? new(Place, whole, start + from, size) : null;

    public bool Equals(Released? other) => other is not null && Place == other.Place && AsSpan().SequenceEqual(other.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Place, string.GetHashCode(AsSpan(), StringComparison.Ordinal));

    /// <summary>Never the words: this may end in a log.</summary>
    public override string ToString() => $"words at {Place.Field}";

    private bool Splits(int at) => at > 0 && at < length && char.IsLowSurrogate(whole[start + at]) && char.IsHighSurrogate(whole[start + at - 1]);
}
