using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What is asked beside a yes, by purpose. What does not leave Clinks has neither readers nor a name.</summary>
internal static class PurposeParts
{
    public const string Own = "own", Nothing = "nothing", Role = "role", RoleAndAge = "role-age", Chosen = "chosen", Real = "real";

    /// <summary>How much of the words may leave, from most to least.</summary>
    public static readonly ImmutableArray<(string Value, Manner Manner, Said Text)> Manners =
    [
        (Own, Domain.Consent.Manner.OwnWords, DetailTexts.OwnWords), ("edit", Domain.Consent.Manner.ApprovedEdit, DetailTexts.ApprovedEdit),
        ("redacted", Domain.Consent.Manner.RedactedWords, DetailTexts.RedactedWords), ("paraphrase", Domain.Consent.Manner.Paraphrase, DetailTexts.Paraphrase),
    ];

    /// <summary>In an address: "anonymousquote".</summary>
    public static string Slug(this Purpose purpose) => purpose.ToString().ToLowerInvariant();

    public static PurposeQuestion? Find(string slug) => ConsentNotice.Asked.FirstOrDefault(question => question.Purpose.Slug() == slug);

    public static bool IsQuote(this Purpose purpose) => purpose is Purpose.AnonymousQuote or Purpose.QuoteUnderChosenName or Purpose.AttributedQuote;

    public static bool Leaves(this Purpose purpose) => purpose.IsQuote() || purpose is Purpose.ShareWithBody or Purpose.Media;

    public static ImmutableArray<Body> Readers(this Purpose purpose) =>
    [
        .. Bodies.Shipped.All.Where(body => purpose switch
        {
            Purpose.Media => body.Kind is BodyKind.News,
            Purpose.ShareWithBody => body.Kind is BodyKind.Official,
            _ => purpose.IsQuote() && body.Kind is not BodyKind.News,
        }),
    ];

    private static readonly ImmutableArray<(string Value, Said Text)> Bands = [(Role, DetailTexts.RoleAndRegion), (RoleAndAge, DetailTexts.RoleRegionAndAge)];

    /// <summary>What may be chosen to stand beside the words; empty where there is nothing to choose.</summary>
    public static ImmutableArray<(string Value, Said Text)> Names(this Purpose purpose) => purpose switch
    {
        Purpose.AnonymousQuote => [(Nothing, DetailTexts.Nothing), .. Bands],
        Purpose.AttributedQuote => [.. Bands, (Real, DetailTexts.OwnName)],
        Purpose.ShareWithBody or Purpose.Media => [(Nothing, DetailTexts.Nothing), .. Bands, (Chosen, DetailTexts.ChosenName), (Real, DetailTexts.OwnName)],
        _ => [],
    };

    public static bool MayShowName(this Purpose purpose) => purpose is Purpose.QuoteUnderChosenName || purpose.Names().Any(one => one.Value is Chosen or Real);

    public static Attribution? Attribution(this Purpose purpose, string named) => purpose switch
    {
        Purpose.QuoteUnderChosenName => Domain.Consent.Attribution.ChosenName,
        _ when purpose.Names().IsEmpty => Domain.Consent.Attribution.None,
        _ when purpose.Names().All(one => one.Value != named) => null,
        _ => named switch
        {
            Role => Domain.Consent.Attribution.RoleAndRegion,
            RoleAndAge => Domain.Consent.Attribution.RoleRegionAndAge,
            Chosen => Domain.Consent.Attribution.ChosenName,
            Real => Domain.Consent.Attribution.Named,
            _ => Domain.Consent.Attribution.None,
        },
    };

    public static string NameOf(Attribution attribution) => attribution switch
    {
        Domain.Consent.Attribution.RoleAndRegion => Role,
        Domain.Consent.Attribution.RoleRegionAndAge => RoleAndAge,
        Domain.Consent.Attribution.ChosenName => Chosen,
        Domain.Consent.Attribution.Named => Real,
        _ => Nothing,
    };

    public static string NameOf(Manner manner) => Manners.FirstOrDefault(one => one.Manner == manner).Value ?? Own;

    /// <summary>Figures and letters use nobody's words; what stays inside is read as it was written.</summary>
    public static Manner? Manner(this Purpose purpose, string manner) => purpose switch
    {
        Purpose.Aggregate or Purpose.Recontact => Domain.Consent.Manner.AggregatedOnly,
        _ when !purpose.Leaves() => Domain.Consent.Manner.OwnWords,
        _ => Manners.Where(one => one.Value == manner).Select(one => (Manner?)one.Manner).FirstOrDefault(),
    };
}
