using Clinks.Engage.Api.Assisting;
using Clinks.Engage.Api.Results;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Engagements;

/// <summary>What can be done next with a survey or consultation, by its stage and by who looks.</summary>
internal static class EngagementWays
{
    public static IEnumerable<(string Path, Wording Words)> Of(StaffEngagement engagement)
    {
        var (view, path) = (engagement.View, engagement.Path);
        bool policy = engagement.Actor.Holds(Roles.Policy), membership = engagement.Actor.Holds(Roles.Membership), lead = engagement.Actor.Holds(Roles.DataProtectionLead);
        var opened = view.Stage is Stage.Open or Stage.Closed;
        if (policy) yield return (path + "/preview", StaffTexts.Preview);
        if (policy && view.Stage is Stage.Draft) yield return (path + "/definition", StaffTexts.Replace);
        if (policy && view.Stage is Stage.Draft) yield return (path + "/open", StaffTexts.OpenIt);
        if (policy && view.Stage is Stage.Open) yield return (path + "/invitations", InvitationTexts.Title);
        if ((policy || membership) && opened) yield return (path + "/progress", StaffTexts.Progress);
        if (policy && opened && view.Releases == 0) yield return (path + SoFarPages.Path, SoFarTexts.Title);
        if (policy && view is { Kind: EngagementKind.Consultation, Stage: not Stage.Closed }) yield return (path + "/posters", PosterTexts.Title);
        if (policy && view is { Kind: EngagementKind.Consultation, Stage: Stage.Open })
        {
            yield return (path + PaperPages.Way, PaperTexts.Title);
            yield return (Hand.Paper.PathOf(view.Id), Hand.Paper.Title);
            yield return (Hand.Script.PathOf(view.Id), Hand.Script.Title);
        }

        if (engagement.Actor.Holds(FindingPages.Finders) && view.Kind is EngagementKind.Consultation) yield return ($"{FindingPages.Path}?{FindingPages.ConsultationField}={view.Id.Name}", FindingTexts.Title);
        if (policy && opened) yield return (path + "/evidence", Evidence.EvidenceTexts.Title);
        if ((policy || lead) && opened) yield return (path + "/packs", Packs.PackTexts.Title);
        if (policy && opened) yield return (path + "/outcomes", Outcomes.StaffOutcomeTexts.Title);
        if (policy && view.Stage is Stage.Open) yield return (path + "/definition", StaffTexts.Reword);
        if (policy && view.Stage is Stage.Open) yield return (path + "/close", StaffTexts.CloseIt);
        if ((policy && view.Stage is Stage.Closed) || (lead && view.Releases > 0)) yield return (path + "/releases", StaffTexts.Releases);
    }
}
