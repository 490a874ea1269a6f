using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>The answer about one purpose as it stands in the fields, right or wrong. Nothing is chosen that the person has not chosen.</summary>
/// <param name="Answer">"yes", "no" or nothing, which is a no.</param>
public sealed record PurposeFields(
    PurposeQuestion Asked, string Answer, ImmutableArray<string> Readers, string Manner, string Named, string Name, string Contact, bool AskMe, DayFields From, DayFields Until)
{
    public const string Yes = "yes", No = "no";

    public Purpose Purpose => Asked.Purpose;

    private bool IsYes => Answer == Yes;

    internal static PurposeFields Read(PurposeQuestion asked, PageForm form)
    {
        ImmutableArray<string> readers = [.. form.Fields["reader"].OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(Bodies.Shipped.All.Length + 1)];
        // Of sharing, what is ticked is the answer.
        var answer = asked.Purpose is Purpose.ShareWithBody ? readers.IsEmpty ? No : Yes : form["answer"];
        return new(asked, answer, readers, form["manner"], form["named"], form["name"].Trim(), form["contact"].Trim(), form["ask"] == Yes, DayFields.Read(form, "from"), DayFields.Read(form, "until"));
    }

    /// <summary>As it was answered; of sharing, all bodies together.</summary>
    internal static PurposeFields Of(PurposeQuestion asked, ContributionView held)
    {
        var all = held.Consent.Grants.Where(grant => grant.Provision.Purpose == asked.Purpose).ToList();
        var yes = all.Where(grant => grant.IsYes).Select(grant => grant.Provision).ToList();
        if (yes is not [var one, ..]) return new(asked, all.Count > 0 && asked.Purpose is not Purpose.ShareWithBody ? No : "", [], "", "", "", "", false, DayFields.Nothing, DayFields.Nothing);
        return new(
            asked, Yes, [.. yes.SelectMany(provision => provision.Recipients).Select(body => body.Value)],
            PurposeParts.NameOf(one.Manner), PurposeParts.NameOf(one.Attribution),
            WordsAt(held, one.Name), WordsAt(held, one.Contact), one.EachUse is Approval.AskMe, DayFields.Of(one.NotBefore), DayFields.Of(one.Until?.AddTicks(-1)));
    }

    internal static string WordsAt(ContributionView held, SealedWords? sealedWords) =>
        sealedWords is null ? "" : held.Words.FirstOrDefault(words => words.Place == sealedWords.Place)?.Words ?? "";

    /// <summary>What is missing before anybody is asked; by the id of the field.</summary>
    internal Dictionary<string, Wording> Errors()
    {
        var errors = new Dictionary<string, Wording>(StringComparer.Ordinal);
        if (!IsYes) return errors;
        if (Purpose.Leaves() && Readers.IsEmpty) errors["reader"] = UsesTexts.ReadersMissing;
        if (Readers.Any(text => !BodyId.TryParse(text, out _))) errors["reader"] = UsesTexts.ReaderUnknown;
        if (Purpose.Manner(Manner) is null) errors["manner"] = UsesTexts.MannerMissing;
        if (Purpose.Attribution(Named) is null) errors["named"] = UsesTexts.NamedMissing;
        else if (ShowsName && Name.Length == 0) errors["name"] = UsesTexts.NameMissing;
        if (Purpose is Purpose.Recontact && Contact.Length == 0) errors["contact"] = UsesTexts.ContactMissing;
        if (From.IsWrong) errors["from-day"] = UsesTexts.DayWrong;
        if (Until.IsWrong) errors["until-day"] = UsesTexts.DayWrong;
        return errors;
    }

    /// <summary>The answers that this is: one; of sharing, one for each body that is ticked, and a no for each that was and is not any more.</summary>
    internal ImmutableArray<GivenPurpose> Given(ContributionView held)
    {
        if (Purpose is not Purpose.ShareWithBody) return IsYes ? [Permit(Readers.Select(BodyId.Parse))] : Answer == No ? [new(new(Purpose, false), null, null)] : [];
        var ticked = Readers.Select(BodyId.Parse).ToList();
        var before = held.Consent.Grants.Where(grant => grant.Provision.Purpose is Purpose.ShareWithBody && grant.IsYes).SelectMany(grant => grant.Provision.Recipients);
        return
        [
            .. ticked.Select(body => Permit([body])),
            .. before.Where(body => !ticked.Contains(body)).Select(body => new GivenPurpose(new(Purpose, false) { Recipients = [body] }, null, null)),
        ];
    }

    private GivenPurpose Permit(IEnumerable<BodyId> readers) => new(
        new(Purpose, true)
        {
            Manner = Purpose.Manner(Manner)!.Value,
            Attribution = Purpose.Attribution(Named)!.Value,
            Recipients = Purpose.Leaves() ? [.. readers] : [],
            EachUse = Purpose.Leaves() && AskMe ? Approval.AskMe : Approval.None,
            NotBefore = From.Date is { } first ? UkTime.StartOf(first) : null,
            // "Only until this day" is that day, too.
            Until = Until.Date is { } last ? UkTime.StartOf(last.AddDays(1)) : null,
        },
        ShowsName ? Name : null,
        Purpose is Purpose.Recontact ? Contact : null);

    private bool ShowsName => Purpose.Attribution(Named) is Attribution.ChosenName or Attribution.Named;
}
