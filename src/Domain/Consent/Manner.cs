namespace Clinks.Engage.Domain.Consent;

/// <summary>How much of the words is used, from least to most. A use asks for one; what was given has to cover it.</summary>
public enum Manner
{
    /// <summary>Only counted with others. Opens no words.</summary>
    AggregatedOnly,

    /// <summary>Said in other words.</summary>
    Paraphrase,

    /// <summary>The person's own words with passages taken out by staff, and marked as taken out.</summary>
    RedactedWords,

    /// <summary>An edit that the person has read and approved, word for word.</summary>
    ApprovedEdit,

    OwnWords,
}

/// <summary>How the person is named beside the words. Each tells something else: none covers another, but all cover <see cref="None"/>, and who lets their age group be told lets it be left out.</summary>
public enum Attribution
{
    None,

    /// <summary>A name that they chose for this.</summary>
    ChosenName,

    /// <summary>"Family member, Wales".</summary>
    RoleAndRegion,

    /// <summary>"Family member, Wales, 26 to 39".</summary>
    RoleRegionAndAge,

    Named,
}

/// <summary>
/// What a grant covers. Own words cover everything. An approved edit and redacted words do not cover each other: a redaction shows own words
/// that nobody approved, and an edit may say what a redaction takes out. A person who gave only approved edits is shown the redacted text; what
/// they approve is an approved edit. Everything but figures covers a paraphrase, and every manner covers being counted.
/// </summary>
public static class Narrower
{
    internal static bool Covers(this Manner given, Manner wanted) => given switch
    {
        Manner.OwnWords => true,
        Manner.ApprovedEdit => wanted is not (Manner.OwnWords or Manner.RedactedWords),
        _ => wanted <= given,
    };

    internal static bool Covers(this Attribution given, Attribution wanted) =>
        wanted == given || wanted is Attribution.None || (given is Attribution.RoleRegionAndAge && wanted is Attribution.RoleAndRegion);

    /// <summary>In bands, who speaks: what the person says of themselves besides their words.</summary>
    public static bool ShowsRole(this Attribution attribution) => attribution is Attribution.RoleAndRegion or Attribution.RoleRegionAndAge;

    /// <summary>The most that any yes lets stand beside the words of who speaks, in bands. Nothing else is asked of them, and nothing else is kept (data protection by design).</summary>
    public static Attribution MostTold(this IEnumerable<Grant> grants) =>
        grants.Where(grant => grant.IsYes && grant.Provision.Attribution.ShowsRole()).Select(grant => grant.Provision.Attribution).DefaultIfEmpty(Attribution.None).Max();

    internal static bool ShowsName(this Attribution attribution) => attribution is Attribution.ChosenName or Attribution.Named;
}
