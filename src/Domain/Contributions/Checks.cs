using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>What is wrong with what was sent; everything at once.</summary>
internal static class Checks
{
    private const int MostRecipients = 50;

    public static IEnumerable<Problem> Of(Notice? notice)
    {
        if (notice is not { IsWhole: true }) yield return ContributionProblems.NoticeWanted();
    }

    public static IEnumerable<Problem> Of(GivenBy given, Age? age, DateTimeOffset now)
    {
        if (!Enum.IsDefined(given.Giver) || !Enum.IsDefined(given.Method)) yield return ContributionProblems.GiverUnknown();
        else if (!GivenBy.Fits(given.Giver, given.Relation)) yield return ContributionProblems.RelationWanted();
        if (age is not null && !age.IsPossible(now)) yield return ContributionProblems.AgeImpossible();
        else if (given.Giver is Giver.ParentOrGuardian && age?.IsUnder18(now) is not true) yield return ContributionProblems.GuardianOfNoChild();
    }

    /// <param name="known">What they said of themselves before.</param>
    public static IEnumerable<Problem> Of(Attributes? attributes, Attributes? known, ConsentRecord consent, DateTimeOffset now)
    {
        if (attributes is null) yield break;
        var told = consent.Grants.MostTold();
        if (!Enum.IsDefined(attributes.Role) || !Enum.IsDefined(attributes.Region) || (attributes.Age is { } group && !Enum.IsDefined(group))) yield return ContributionProblems.AttributesUnknown();
        else if (attributes.Age is { } band && !consent.Age.Bands(now).Contains(band)) yield return ContributionProblems.AgeBandOtherwise();
        else if (known is null && told is Attribution.None) yield return ContributionProblems.AttributesNotAsked();
        else if (known?.Age is null && attributes.Age is not null && told is not Attribution.RoleRegionAndAge) yield return ContributionProblems.AgeBandNotAsked();
    }

    public static IEnumerable<Problem> Of(Provision asked, ContributionId id, Bodies bodies, DateTimeOffset now)
    {
        if (!Enum.IsDefined(asked.Purpose) || !Enum.IsDefined(asked.Manner) || !Enum.IsDefined(asked.Attribution) || !Enum.IsDefined(asked.EachUse) || asked.Recipients.IsDefault)
            return [ContributionProblems.PurposeUnknown()];
        var faults = new List<Problem>(Recipients(asked, bodies));
        if (!asked.Permits) return faults;
        if (!asked.Purpose.Fits(asked.Manner)) faults.Add(ContributionProblems.MannerDoesNotFit());
        if (!asked.Purpose.Fits(asked.Attribution)) faults.Add(ContributionProblems.AttributionDoesNotFit());
        if (asked.Until <= (asked.NotBefore > now ? asked.NotBefore : now)) faults.Add(ContributionProblems.PeriodEndsBeforeItStarts());
        if (asked.Attribution.ShowsName() != (asked.Name is not null)) faults.Add(asked.Name is null ? ContributionProblems.NameWanted() : ContributionProblems.NameNotWanted());
        if (asked.Name is { } name && !Stands(name, id, Texts.NameOf(asked.Purpose, asked.Key.Body))) faults.Add(ContributionProblems.WordsMisplaced());
        if (asked.Purpose is Purpose.Recontact != (asked.Contact is not null)) faults.Add(asked.Contact is null ? ContributionProblems.ContactWanted() : ContributionProblems.ContactNotWanted());
        if (asked.Contact is { } contact && !Stands(contact, id, Texts.ContactOf(asked.Purpose))) faults.Add(ContributionProblems.WordsMisplaced());
        return faults;
    }

    private static IEnumerable<Problem> Recipients(Provision asked, Bodies bodies)
    {
        var named = asked.Recipients;
        if (named.Length > MostRecipients || named.Distinct().Count() != named.Length) yield return ContributionProblems.BodyTwice();
        if (named.Any(body => bodies.Find(body) is null)) yield return ContributionProblems.BodyUnknown();
        else if (asked.Purpose.Reach() is Reach.OneBody && (named.Length != 1 || !Are(BodyKind.Official))) yield return ContributionProblems.BodyWanted("recipients");
        else if (asked.Purpose.Reach() is Reach.Inside && named.Length > 0) yield return ContributionProblems.RecipientNotWanted();
        else if (asked.Permits && asked.Purpose.Reach() is Reach.Published or Reach.News && named.Length == 0) yield return ContributionProblems.RecipientWanted();
        else if (asked.Purpose.Reach() is Reach.News && !Are(BodyKind.News)) yield return ContributionProblems.NewsWanted();

        bool Are(BodyKind kind) => named.All(body => bodies.Find(body)!.Kind == kind);
    }

    private static bool Stands(SealedWords words, ContributionId id, string field) =>
        words is { Place: { Version: > 0 } place, Box.IsDefaultOrEmpty: false } && place.Owner == id.Value && place.Field == field;
}
