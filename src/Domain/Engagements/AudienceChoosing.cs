using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Engagements;

/// <summary>Turns a choice of audience into the organisations it means.</summary>
public static class AudienceChoosing
{
    public static Outcome<Audience> Choose(this AudienceChoice choice, IReadOnlyCollection<MemberDetails> members)
    {
        var byName = !choice.Members.IsDefaultOrEmpty;
        var byFacts = !choice.IncomeBands.IsDefaultOrEmpty || !choice.Regions.IsDefaultOrEmpty || choice.Specialist is not null
            || !choice.Arts.IsDefaultOrEmpty || !choice.RaciallyMinoritised.IsDefaultOrEmpty || !choice.LivedExperience.IsDefaultOrEmpty || !choice.Networks.IsDefaultOrEmpty;
        if ((choice.Everyone ? 1 : 0) + (byName ? 1 : 0) + (byFacts ? 1 : 0) != 1) return Problems.AudienceUnclear();

        if (byName)
        {
            var known = members.ToDictionary(member => member.Id);
            var faults = choice.Members.Where(id => !known.ContainsKey(id)).Distinct().Select(Problems.AudienceMemberUnknown).ToList();
            return Outcome.Unless(faults, () => Of(choice.Members.Distinct().Select(id => known[id])));
        }

        return Outcome.Done(Of(members.Where(member => choice.Everyone || Fits(choice, member))));
    }

    private static bool Fits(AudienceChoice choice, MemberDetails member) =>
        (choice.IncomeBands.IsDefaultOrEmpty || choice.IncomeBands.Contains(member.Segments.IncomeBand))
        && (choice.Regions.IsDefaultOrEmpty || choice.Regions.Contains(member.Segments.Region))
        && (choice.Specialist is null || choice.Specialist == member.Segments.Specialist)
        && (choice.Arts.IsDefaultOrEmpty || choice.Arts.Contains(member.Segments.Arts))
        && (choice.RaciallyMinoritised.IsDefaultOrEmpty || choice.RaciallyMinoritised.Contains(member.Segments.RaciallyMinoritised))
        && (choice.LivedExperience.IsDefaultOrEmpty || choice.LivedExperience.Contains(member.Segments.LivedExperience))
        && (choice.Networks.IsDefaultOrEmpty || choice.Networks.Any(member.Networks.Contains));

    // In the order of ids, so that the same choice over the same directory is the same audience.
    private static Audience Of(IEnumerable<MemberDetails> members) =>
        new([.. members.OrderBy(member => member.Id.Value, StringComparer.Ordinal).Select(member => new Asked(member.Id, member.Segments))]);
}
