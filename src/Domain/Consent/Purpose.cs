namespace Clinks.Engage.Domain.Consent;

/// <summary>What words may be wanted for. Each is asked for on its own, and none opens another (trust.md §1; after W3C DPV's purposes).</summary>
public enum Purpose
{
    /// <summary>Counted with others in published figures.</summary>
    Aggregate,

    /// <summary>Read and coded by Clinks' own policy staff. Nothing leaves.</summary>
    InternalAnalysis,

    /// <summary>Quoted without a name.</summary>
    AnonymousQuote,

    /// <summary>Quoted under a name that the person chose for it.</summary>
    QuoteUnderChosenName,

    /// <summary>Quoted as theirs.</summary>
    AttributedQuote,

    /// <summary>Handed to one named body; each body is asked for on its own.</summary>
    ShareWithBody,

    /// <summary>Given to newspapers and broadcasters.</summary>
    Media,

    /// <summary>Clinks may write to the person again.</summary>
    Recontact,

    /// <summary>Used by Clinks for other work than this consultation. What leaves there wants its own purpose.</summary>
    Reuse,
}

/// <summary>Whom a purpose lets words reach.</summary>
internal enum Reach
{
    /// <summary>Nobody outside Clinks; so nobody is named.</summary>
    Inside,

    /// <summary>Whoever is named, who may be the public.</summary>
    Published,

    /// <summary>One body, named.</summary>
    OneBody,

    /// <summary>Named newspapers and broadcasters.</summary>
    News,
}

/// <summary>What each purpose can be asked with, stated once. What does not fit is refused when it is given and once more when it is used.</summary>
internal static class Purposes
{
    public static Reach Reach(this Purpose purpose) => purpose switch
    {
        Purpose.AnonymousQuote or Purpose.QuoteUnderChosenName or Purpose.AttributedQuote => Consent.Reach.Published,
        Purpose.ShareWithBody => Consent.Reach.OneBody,
        Purpose.Media => Consent.Reach.News,
        _ => Consent.Reach.Inside,
    };

    /// <summary>Figures and letters use nobody's words; a quote is no figure.</summary>
    public static bool Fits(this Purpose purpose, Manner manner) => purpose switch
    {
        Purpose.Aggregate or Purpose.Recontact => manner is Manner.AggregatedOnly,
        Purpose.AnonymousQuote or Purpose.QuoteUnderChosenName or Purpose.AttributedQuote => manner is not Manner.AggregatedOnly,
        _ => true,
    };

    /// <summary>An anonymous quote with a name would be another purpose by the back door, and so would a chosen name that is left out.</summary>
    public static bool Fits(this Purpose purpose, Attribution attribution) => purpose switch
    {
        Purpose.AnonymousQuote => attribution is Attribution.None || attribution.ShowsRole(),
        Purpose.QuoteUnderChosenName => attribution is Attribution.ChosenName,
        Purpose.AttributedQuote => attribution is Attribution.Named || attribution.ShowsRole(),
        Purpose.ShareWithBody or Purpose.Media => true,
        _ => attribution is Attribution.None,
    };

    /// <summary>The purposes under which words can be handed to a reader of this kind; the narrowest audience first.</summary>
    public static ImmutableArray<Purpose> ToReach(BodyKind reader) => reader switch
    {
        BodyKind.Official => [Purpose.ShareWithBody, Purpose.AnonymousQuote, Purpose.QuoteUnderChosenName, Purpose.AttributedQuote],
        BodyKind.News => [Purpose.Media, Purpose.AnonymousQuote, Purpose.QuoteUnderChosenName, Purpose.AttributedQuote],
        _ => [Purpose.AnonymousQuote, Purpose.QuoteUnderChosenName, Purpose.AttributedQuote],
    };

    /// <summary>What is shut to somebody under 18 until guardian, they themselves and the safeguarding lead have all said yes (trust.md §1).</summary>
    public static bool IsGuardedUnder18(this Purpose purpose) => purpose is Purpose.Media or Purpose.AttributedQuote;

    /// <summary>All that an organisation opens on somebody's behalf before they confirm (trust.md §1).</summary>
    public static bool OpensOnBehalf(this Purpose purpose) => purpose is Purpose.Aggregate or Purpose.InternalAnalysis;
}
