using System.Globalization;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Identity;

/// <summary>What was typed about a token.</summary>
public sealed record TokenFields(string Holder, Roles Roles, string Member, string Day, string Month, string Year, string Locator = "")
{
    // The fields have the names that refusals name, so that a refusal stands beside its field.
    public const string HolderField = "id", RolesField = "roles", MemberField = "member", ExpiresField = "expires", MadeField = "made", LocatorField = "locator";

    private const int LocatorLength = 26;

    public static TokenFields Nothing { get; } = new("", Roles.None, "", "", "", "");

    /// <summary>All that can be given out.</summary>
    public static ImmutableArray<Roles> Grantable { get; } = [.. Enum.GetValues<Roles>().Where(role => role is not (Roles.None or Roles.System))];

    public static bool IsLocator(string text) => text.Length == LocatorLength && text.All(char.IsAsciiLetterOrDigit);

    internal static TokenFields Read(PageForm form) => new(
        form[HolderField].Trim(),
        Grantable.Where(role => form.Has(RolesField, role.ToString())).Aggregate(Roles.None, (all, role) => all | role),
        form[MemberField].Trim(),
        form[ExpiresField + "-day"].Trim(),
        form[ExpiresField + "-month"].Trim(),
        form[ExpiresField + "-year"].Trim());

    /// <summary>The end of the day that was typed, by the clock of England and Wales; null where the longest time allowed is meant.</summary>
    public bool TryReadExpiry(out DateTimeOffset? expires)
    {
        expires = null;
        if (Day.Length + Month.Length + Year.Length == 0) return true;
        if (!DateOnly.TryParseExact($"{Year}-{Month.PadLeft(2, '0')}-{Day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day == DateOnly.MaxValue) return false;
        expires = UkTime.StartOf(day.AddDays(1));
        return true;
    }
}

/// <summary>Refusals that only the pages of tokens know.</summary>
internal static class TokenProblems
{
    public static Problem ExpiryNoDate() =>
        new("expiry-no-date", ProblemKind.Invalid, "This is not a real date.", TokenFields.ExpiresField, "Enter a date like 27 3 2027, or leave it empty for a year.");
}
