using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Evidence;

/// <summary>The words of the pages of evidence, which only staff read.</summary>
internal static class EvidenceTexts
{
    public static readonly Wording
        Title = new("Evidence"),
        Means = new("What you may read here, its givers have agreed to. Opening what a person told is a use that they see under their code."),
        People = new("What people told"),
        Organisations = new("What organisations wrote"),
        NoneYet = new("There is nothing to read yet."),
        Contribution = new("A contribution, {0}"),
        Passages = new("passages marked: {0}"),
        AllPassages = new("Passages by theme"),
        QuotesToApprove = new("Quotes to approve ({0})"),
        FrameTitle = new("Coding frame"),
        Source = new("Read and mark"),
        SourceMeans = new("Tick sentences, choose themes, and mark them. Sentences that stand together are one passage; where one between them is not ticked there are two."),
        Sentences = new("Sentences"),
        InPassage = new("In passage {0}"),
        MarkThem = new("Mark the ticked sentences"),
        Themes = new("Themes"),
        ThemesChoose = new("Choose themes"),
        Principles = new("Principles"),
        Emerging = new("What comes up"),
        Whole = new("The position as a whole"),
        ByTheme = new("By theme"),
        EveryTheme = new("All passages"),
        NoPassages = new("No passage here."),
        NoToApprove = new("No quote waits for a second person."),
        Passage = new("Passage {0}"),
        Gone = new("The words may not be read at present, or not any more."),
        InContext = new("The words in their text"),
        NoThemes = new("No theme"),
        SaveThemes = new("Save themes"),
        NoteTitle = new("Note"),
        NoteMeans = new("Only policy staff read it. It is stored with the key of the words, and goes with them."),
        SaveNote = new("Save note"),
        QuoteTitle = new("Quote"),
        QuoteMeans = new("A quote leaves only after somebody else has approved it, and only where consent covers it for that recipient at that moment."),
        Attribution = new("How is who speaks named?"),
        Tells = new("What is told of who speaks?"),
        TellsHint = new("Only where they are named by role and place. Over all quotes of this person it has to be true of at least 10 who told something."),
        PlaceTold = new("Place"),
        Propose = new("Propose this quote"),
        ProposeCoarser = new("Propose with {0} instead"),
        Proposed = new("Proposed: {0}."),
        Approved = new("Approved by a second person: {0}."),
        WaitsForSecond = new("Somebody else than who proposed it approves it."),
        Approve = new("Approve"),
        Decline = new("Not to be quoted so"),
        TakeBack = new("Take the approval back"),
        DropTitle = new("Drop this passage"),
        DropMeans = new("It is not coded and not quoted any more. The text stays."),
        Drop = new("Drop it"),
        FrameMeans = new("Passages are coded to these themes. The frame began as Clinks Thinks; changes here are for this consultation alone."),
        Rename = new("Change"),
        Retired = new("retired"),
        Add = new("Add a theme"),
        Kind = new("What is it?"),
        English = new("Name in English"),
        Welsh = new("Name in Welsh (optional)"),
        Under = new("Position that an ask belongs to"),
        NoPosition = new("None"),
        AddNow = new("Add this theme"),
        SaveNames = new("Save names"),
        RetireTitle = new("Retire this theme"),
        RetireMeans = new("Passages that are coded to it stay so; no more are."),
        Retire = new("Retire it"),
        Read = new("Read its text");

    /// <summary>What staff made of somebody's words; null where these are the words themselves.</summary>
    public static Wording? OfMade(string place) => Texts.MannerOf(place) switch
    {
        Manner.ApprovedEdit => new("Edit {0}"),
        Manner.RedactedWords => new("Redacted text {0}"),
        Manner.Paraphrase => new("Paraphrase {0}"),
        _ => null,
    };

    public static Wording Of(ThemeKind kind) => kind switch
    {
        ThemeKind.Principle => new("Principle"),
        ThemeKind.Position => new("Position"),
        ThemeKind.AskOfGovernment => new("What it asks of government"),
        ThemeKind.AskOfSector => new("What it asks of voluntary organisations"),
        _ => new("Something that comes up"),
    };

    public static Wording Of(Attribution attribution) => attribution switch
    {
        Domain.Consent.Attribution.ChosenName => new("Under the name that they chose"),
        Domain.Consent.Attribution.RoleAndRegion or Domain.Consent.Attribution.RoleRegionAndAge => new("By role, place and age group, as told below"),
        Domain.Consent.Attribution.Named => new("By name"),
        _ => new("Without a name"),
    };

    public static Wording Of(Domain.Contributions.Route? route) => route switch
    {
        Domain.Contributions.Route.Poster => new("from a poster code"),
        Domain.Contributions.Route.Link => new("from a link"),
        _ => new("another way"),
    };

    public static string Quoted(Quote quote) => Of(quote.Attribution).English + (quote.Shown is Shown.Nothing ? "" : $" ({quote.Shown.InWords()})");
}
