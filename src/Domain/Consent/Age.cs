using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Consent;

/// <summary>
/// All that is kept of an age: that somebody is 18 or over, or else the month in which they will be. Not a date of birth: the month is enough
/// to protect them and to ask again (data minimisation, UK GDPR article 5(1)(c)).
/// </summary>
/// <param name="EighteenIn">The first day of the month in which they become 18; null where they are.</param>
public sealed record Age(DateOnly? EighteenIn)
{
    public static Age Adult { get; } = new((DateOnly?)null);

    /// <summary>
    /// From when they are 18 for certain: the month after, by the clock of England and Wales. Up to a month too late, so that nobody under 18 is taken for an adult.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? EighteenFrom => EighteenIn is { } month ? UkTime.StartOf(month.AddMonths(1)) : null;

    public bool IsUnder18(DateTimeOffset now) => now < EighteenFrom;

    /// <summary>A month, not past and not more than 18 years away.</summary>
    internal bool IsPossible(DateTimeOffset now) =>
        EighteenIn is not { } month || (month.Day == 1 && IsUnder18(now) && month <= UkTime.DateOf(now).AddYears(18));
}

/// <summary>Of whom a yes is wanted before certain purposes open to somebody under 18.</summary>
public enum YesFrom
{
    Guardian,

    /// <summary>The young person's own assent.</summary>
    Person,

    SafeguardingLead,
}

/// <summary>A yes to one purpose, as its provision stood then. A changed provision is asked about anew.</summary>
public sealed record Yes(YesFrom From, Purpose Purpose);
