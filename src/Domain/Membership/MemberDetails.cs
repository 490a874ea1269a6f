namespace Clinks.Engage.Domain.Membership;

/// <summary>What the directory says of a member organisation. Nothing here is about a person; contacts stand apart because they are stored sealed.</summary>
public sealed record MemberDetails
{
    public required MemberId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>As the register writes it ("1234567", "1234567-2", "SC012345"); null where there is none, or none is known.</summary>
    public string? CharityNumber { get; init; }

    public required Segments Segments { get; init; }

    /// <summary>The networks it belongs to, by slug, each once and in alphabetical order.</summary>
    public ImmutableArray<string> Networks { get; init => field = value.IsDefault ? [] : value; } = [];

    // An ImmutableArray compares by reference; two entries that say the same are the same.
    public bool Equals(MemberDetails? other) =>
        other is not null && Id == other.Id && Name == other.Name && CharityNumber == other.CharityNumber
        && Segments == other.Segments && Networks.SequenceEqual(other.Networks);

    public override int GetHashCode() => Networks.Aggregate(HashCode.Combine(Id, Name, CharityNumber, Segments), HashCode.Combine);
}
