namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// One row of a list of member organisations, as it was typed. Null means that the list has no such column, so that what is known stays;
/// an empty text means that the cell is empty.
/// </summary>
/// <param name="Where">The row's place: "Members, row 5".</param>
public sealed record MemberListRow(
    string Where,
    string? Name,
    string? CharityNumber = null,
    string? IncomeBand = null,
    string? Region = null,
    string? Specialist = null,
    string? Networks = null,
    string? ContactName = null,
    string? ContactEmail = null,
    string? Arts = null,
    string? RaciallyMinoritised = null,
    string? LivedExperience = null)
{
    /// <summary>Never what was typed: it names people, and this may end in a log.</summary>
    public override string ToString() => Where;
}

/// <summary>A list of member organisations: the whole file, not yet compared with any rule.</summary>
public sealed record MemberList(ImmutableArray<MemberListRow> Rows)
{
    /// <summary>Six times the sector as Clinks counts it (about 1,700 organisations); a longer list is some other file. One append takes it whole.</summary>
    public const int MostRows = 10_000;

    public ImmutableArray<MemberListRow> Rows { get; } = Rows.IsDefault ? [] : Rows;

    public bool Equals(MemberList? other) => other is not null && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => Rows.Aggregate(0, HashCode.Combine);

    public override string ToString() => $"a list of {Rows.Length} rows";
}
