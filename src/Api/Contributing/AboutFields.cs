using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What is still asked of somebody about themselves: only what they let stand beside their words, and have not said.</summary>
/// <param name="Said">What they said before.</param>
/// <param name="Ages">The groups to choose from; none where the age group is not asked.</param>
public sealed record AboutAsked(Attributes? Said, ImmutableArray<AgeBand> Ages)
{
    /// <summary>Null where nothing is.</summary>
    internal static AboutAsked? Of(ConsentShown consent, Attributes? said, DateTimeOffset now)
    {
        var told = consent.Grants.MostTold();
        var age = said?.Age is null && told is Attribution.RoleRegionAndAge;
        return told is Attribution.None || (said is not null && !age) ? null : new(said, age ? consent.Age.Bands(now) : []);
    }

    /// <summary>What was chosen. Without role and region nothing can stand there; null too where nothing is new.</summary>
    internal Attributes? Read(PageForm form)
    {
        var age = Named<AgeBand>(form["age"]);
        return Said is not null ? age is null ? null : Said with { Age = age }
            : Named<ContributorRole>(form["role"]) is { } role && Named<Region>(form["region"]) is { } region ? new(role, region, age)
            : null;
    }

    private static T? Named<T>(string text) where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text) : null;
}
