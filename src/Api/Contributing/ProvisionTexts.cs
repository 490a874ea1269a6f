using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What somebody said yes to, in words.</summary>
internal static class ProvisionTexts
{
    private static readonly Wording
        NotBefore = new("not before {0}", "nid cyn {0}"),
        Until = new("only until {0}", "dim ond tan {0}"),
        Ended = new("this time is over", "mae'r amser hwn ar ben"),
        Role = new("with my role and region", "gyda fy rôl a'm rhanbarth"),
        RoleAndAge = new("with my role, region and age group", "gyda fy rôl, fy rhanbarth a'm grŵp oedran"),
        AskMe = new("ask me each time", "gofynnwch i mi bob tro"),
        EditOnly = new("only an edit that I approved", "dim ond golygiad yr wyf wedi'i gymeradwyo"),
        WithoutParts = new("without the parts that could tell who I am", "heb y rhannau a allai ddweud pwy ydw i"),
        InOtherWords = new("in other words than mine", "mewn geiriau eraill");

    /// <summary>"Yes", or "No", and how far, a line each.</summary>
    public static IEnumerable<string> Lines(PageContext page, Grant grant, ContributionView held, DateTimeOffset now)
    {
        var given = grant.Provision;
        if (!grant.IsYes)
        {
            yield return page.Say(ContributingTexts.No);
            yield break;
        }

        yield return given.Recipients.IsEmpty ? page.Say(ContributingTexts.Yes) : $"{page.Say(ContributingTexts.Yes)}: {Names(page, given.Recipients)}";
        if (given.Purpose.Leaves() && HowMuch(given.Manner) is { } less) yield return page.Say(less);
        if (given.Attribution is Attribution.RoleAndRegion) yield return page.Say(Role);
        if (given.Attribution is Attribution.RoleRegionAndAge) yield return page.Say(RoleAndAge);
        if (PurposeFields.WordsAt(held, given.Name) is { Length: > 0 } name) yield return $"{page.Say(DetailTexts.Name)}: {name}";
        if (PurposeFields.WordsAt(held, given.Contact) is { Length: > 0 } contact) yield return contact;
        if (given.EachUse is Approval.AskMe) yield return page.Say(AskMe);
        if (given.NotBefore is { } first) yield return Fill(page, NotBefore, UkTime.DateOf(first));
        if (given.Until is { } end) yield return Fill(page, Until, UkTime.DateOf(end.AddTicks(-1)));
        if (given.Until <= now) yield return page.Say(Ended);
    }

    /// <summary>Null where the words go as they were written.</summary>
    private static Wording? HowMuch(Manner manner) => manner switch
    {
        Manner.ApprovedEdit => EditOnly,
        Manner.RedactedWords => WithoutParts,
        Manner.Paraphrase => InOtherWords,
        _ => null,
    };

    public static string Names(PageContext page, ImmutableArray<BodyId> bodies) =>
        string.Join("; ", bodies.Select(id => Bodies.Shipped.Find(id) is { } body ? page.Say(body.Name) : id.Value));

    private static string Fill(PageContext page, Wording words, DateOnly day) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, page.Say(words), DateWords.Of(day, page.Language));
}
