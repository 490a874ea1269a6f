namespace Clinks.Engage.Workbooks.MemberLists;

/// <summary>The columns of a member list.</summary>
internal enum Heading
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

/// <summary>The names that people give them. Case, blanks and punctuation aside: "Contact E-mail", "charity no.", "Specialist?".</summary>
internal static class Headings
{
    private static readonly Dictionary<string, Heading> Known = new(StringComparer.Ordinal)
    {
        ["name"] = Heading.Name,
        ["organisation"] = Heading.Name,
        ["organisationname"] = Heading.Name,
        ["organization"] = Heading.Name,
        ["organizationname"] = Heading.Name,
        ["nameoforganisation"] = Heading.Name,
        ["member"] = Heading.Name,
        ["membername"] = Heading.Name,
        ["memberorganisation"] = Heading.Name,
        ["charitynumber"] = Heading.CharityNumber,
        ["charityno"] = Heading.CharityNumber,
        ["registeredcharitynumber"] = Heading.CharityNumber,
        ["registeredcharityno"] = Heading.CharityNumber,
        ["incomeband"] = Heading.IncomeBand,
        ["income"] = Heading.IncomeBand,
        ["annualincome"] = Heading.IncomeBand,
        ["annualincomeband"] = Heading.IncomeBand,
        ["region"] = Heading.Region,
        ["regionornation"] = Heading.Region,
        ["specialist"] = Heading.Specialist,
        ["specialistornot"] = Heading.Specialist,
        ["specialistorganisation"] = Heading.Specialist,
        ["arts"] = Heading.Arts,
        ["artsornot"] = Heading.Arts,
        ["artsorganisation"] = Heading.Arts,
        ["worksthroughthearts"] = Heading.Arts,
        ["raciallyminoritised"] = Heading.RaciallyMinoritised,
        ["raciallyminoritisedpeople"] = Heading.RaciallyMinoritised,
        ["ledbyorforraciallyminoritisedpeople"] = Heading.RaciallyMinoritised,
        ["supportsraciallyminoritisedpeople"] = Heading.RaciallyMinoritised,
        ["raciallyminoritized"] = Heading.RaciallyMinoritised,
        ["raciallyminoritizedpeople"] = Heading.RaciallyMinoritised,
        ["livedexperience"] = Heading.LivedExperience,
        ["livedexperienceamongstafforboard"] = Heading.LivedExperience,
        ["livedexperienceonstafforboard"] = Heading.LivedExperience,
        ["peoplewithlivedexperience"] = Heading.LivedExperience,
        ["networks"] = Heading.Networks,
        ["network"] = Heading.Networks,
        ["contact"] = Heading.ContactName,
        ["contactname"] = Heading.ContactName,
        ["contactperson"] = Heading.ContactName,
        ["email"] = Heading.ContactEmail,
        ["emailaddress"] = Heading.ContactEmail,
        ["contactemail"] = Heading.ContactEmail,
        ["contactemailaddress"] = Heading.ContactEmail,
    };

    public static IReadOnlyList<Heading> Required { get; } = [Heading.Name, Heading.IncomeBand, Heading.Region, Heading.Specialist];

    /// <summary>As people say it.</summary>
    public static string Words(this Heading heading) => heading switch
    {
        Heading.CharityNumber => "charity number",
        Heading.IncomeBand => "income band",
        Heading.ContactName => "contact name",
        Heading.ContactEmail => "contact e-mail",
        Heading.RaciallyMinoritised => "racially minoritised",
        Heading.LivedExperience => "lived experience",
        Heading.Name or Heading.Region or Heading.Arts or Heading.Specialist or Heading.Networks => heading.ToString().ToLowerInvariant(),
        _ => throw new ArgumentOutOfRangeException(nameof(heading)),
    };

    public static Heading? Read(string text)
    {
        var squeezed = string.Concat(text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        return Known.TryGetValue(squeezed, out var heading) ? heading : null;
    }
}
