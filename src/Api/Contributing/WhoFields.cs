using System.Globalization;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Who tells, and how old they are: as it was chosen, right or wrong. Nothing is chosen beforehand.</summary>
public sealed record WhoFields(string Who, string Relation, string Adult, string Month, string Year)
{
    public const string Self = "self", Guardian = "guardian", Advocate = "advocate", IsAdult = "yes", IsUnder18 = "no", Unsaid = "unsaid";

    public static WhoFields Nothing { get; } = new("", "", "", "", "");

    internal static IReadOnlyDictionary<string, Wording> NoErrors { get; } = new Dictionary<string, Wording>(StringComparer.Ordinal);

    internal static WhoFields Read(PageForm form)
    {
        var who = form["who"];
        return new(who, form[who + "-relation"], form["adult"], form["month"].Trim(), form["year"].Trim());
    }

    internal GivenBy GivenBy(Method method) => new(
        Who switch { Guardian => Giver.ParentOrGuardian, Advocate => Giver.AdvocateOrInterpreter, _ => Giver.Self }, Related, method);

    internal Age? Age => Adult switch
    {
        IsAdult => Domain.Consent.Age.Adult,
        IsUnder18 => EighteenIn is { } month ? new(month) : null,
        _ => null,
    };

    private Relation? Related => Who is Guardian or Advocate && Enum.TryParse<Relation>(Relation, out var named) && Offered.Contains(named) ? named : null;

    private ImmutableArray<Relation> Offered => Who is Guardian ? RelationTexts.OfGuardians : RelationTexts.OfAdvocates;

    private DateOnly? EighteenIn =>
        int.TryParse(Month, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
        && int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 9000
            ? new DateOnly(year + 18, month, 1)
            : null;

    /// <summary>By the id of the field.</summary>
    internal IReadOnlyDictionary<string, Wording> Errors(DateTimeOffset now)
    {
        var errors = new Dictionary<string, Wording>(StringComparer.Ordinal);
        if (Who is not (Self or Guardian or Advocate)) errors["who"] = ContributingTexts.WhoMissing;
        else if (Who is not Self && Related is null) errors[Who + "-relation"] = ContributingTexts.RelationMissing;
        if (Adult is not (IsAdult or IsUnder18 or Unsaid)) errors["adult"] = ContributingTexts.AgeMissing;
        else if (Adult is IsUnder18 && EighteenIn is null) errors["month"] = ContributingTexts.BirthMonthWrong;
        else if (Age is { EighteenIn: { } eighteen } && (!Age.IsUnder18(now) || eighteen > Domain.UkTime.DateOf(now).AddYears(18))) errors["month"] = ContributingTexts.BirthMonthAdult;
        else if (Who is Guardian && Age?.IsUnder18(now) is not true) errors["adult"] = ContributingTexts.GuardianOfAdult;
        return errors;
    }
}
