using System.Security.Cryptography;
using System.Text.Json;

namespace Clinks.Engage.Domain.Membership;

/// <summary>What of a member's entry a list can change.</summary>
public enum MemberField
{
    Name,
    CharityNumber,
    IncomeBand,
    Region,
    Specialist,
    Arts,
    RaciallyMinoritised,
    LivedExperience,
    Networks,
    ContactName,
    ContactEmail,
}

/// <summary>What an import does to one member.</summary>
public enum ImportEffect
{
    Added,
    Changed,
}

/// <summary>One member that an import adds or changes, as it will be. Holds the contact in clear, so it stays in memory.</summary>
/// <param name="Where">The row that says so.</param>
/// <param name="Fields">For a change, what changes; for an addition, what the row states.</param>
/// <param name="Namesake">For an addition: another member of the same name, which has another charity number. Worth a look: charities
/// that change their legal form get a new number.</param>
public sealed record PlannedMember(
    ImportEffect Effect, MemberDetails Details, Contact Contact, string Where, ImmutableArray<MemberField> Fields, MemberId? Namesake)
{
    public bool Equals(PlannedMember? other) =>
        other is not null && Effect == other.Effect && Details == other.Details && Contact == other.Contact
        && Where == other.Where && Fields.SequenceEqual(other.Fields) && Namesake == other.Namesake;

    public override int GetHashCode() => HashCode.Combine(Effect, Details, Contact, Where, Namesake);

    public override string ToString() => $"{Where}: {Effect} {Details.Id}";
}

/// <summary>
/// What importing a list would do. Where there is any fault it does nothing: the rows without one are not imported either,
/// because half a list is harder to put right than none.
/// </summary>
public sealed record ImportPlan
{
    internal ImportPlan(
        int rows, ImmutableArray<PlannedMember> members, int unchanged, int notInList, ImmutableArray<Problem> faults)
    {
        Rows = rows;
        Found = members;
        Unchanged = unchanged;
        NotInList = notInList;
        Faults = faults;
    }

    public int Rows { get; }

    /// <summary>Every fault of every row, in the order of the rows.</summary>
    public ImmutableArray<Problem> Faults { get; }

    /// <summary>What to record, in the order of the rows; nothing where there is a fault.</summary>
    public ImmutableArray<PlannedMember> ToRecord => Faults.IsEmpty ? Found : [];

    /// <summary>Rows that say what is known already.</summary>
    public int Unchanged { get; }

    /// <summary>Members of the directory that the list does not name. They are left as they are: a list never removes anybody.</summary>
    public int NotInList { get; }

    /// <summary>What the rows without a fault would do if the others had none: for a dry run to show, never to record.</summary>
    private ImmutableArray<PlannedMember> Found { get; }

    public ImportSummary Summarise() => new(
        Rows,
        Found.Count(member => member.Effect is ImportEffect.Added),
        Found.Count(member => member.Effect is ImportEffect.Changed),
        Unchanged,
        NotInList,
        [.. Found.Select(member => new ImportChange(member.Details.Id, member.Where, member.Effect, member.Fields, member.Namesake))],
        Faults);

    public override string ToString() => $"an import of {Rows} rows with {Faults.Length} faults";
}

/// <summary>One line of a summary: which member, by which row, added or changed, and in what. No values: a contact is nobody's business here.</summary>
public sealed record ImportChange(MemberId Member, string Where, ImportEffect Effect, ImmutableArray<MemberField> Fields, MemberId? Namesake);

/// <summary>An import, or a dry run of one, for people to read. Counts are of rows, except <paramref name="NotInList"/>, which is of members.</summary>
public sealed record ImportSummary(
    int Rows, int Added, int Changed, int Unchanged, int NotInList, ImmutableArray<ImportChange> Changes, ImmutableArray<Problem> Faults)
{
    /// <summary>Nothing is half imported: with any fault, nothing is.</summary>
    public bool CanBeImported => Faults.IsEmpty;

    /// <summary>Two summaries with one digest say the same: hexadecimal SHA-256 of what people read.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, EngageJson.Options)));
}
