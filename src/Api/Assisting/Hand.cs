using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Route = Clinks.Engage.Domain.Contributions.Route;

namespace Clinks.Engage.Api.Assisting;

/// <summary>Somebody who writes a contribution down for a person: an organisation, staff with a script, staff who key in a form.</summary>
/// <param name="Group">Before the name of the consultation.</param>
/// <param name="Way">After it.</param>
/// <param name="Method">How the person was told what they are asked.</param>
public sealed record Hand(Route Route, Roles Roles, string Group, string Way, Method Method, Wording Title)
{
    public static Hand Organisation { get; } = new(Route.OnBehalf, Roles.Respondent | Roles.Approver, "/consultations", "on-behalf", Method.OralWithScript, HandTexts.OnBehalf);

    public static Hand Script { get; } = new(Route.TakenDown, Roles.Policy | Roles.Steward, "/staff/consultations", "taken-down", Method.OralWithScript, HandTexts.TakenDown);

    public static Hand Paper { get; } = new(Route.Paper, Roles.Policy | Roles.Steward, "/staff/consultations", "keyed-in", Method.Written, HandTexts.KeyedIn);

    public static ImmutableArray<Hand> All { get; } = [Organisation, Script, Paper];

    public bool IsOrganisation => Route is Route.OnBehalf;

    public bool IsPaper => Route is Route.Paper;

    /// <summary>The purposes that are asked here. What an organisation may not open it does not answer, so that the person finds nothing answered for them.</summary>
    public ImmutableArray<PurposeQuestion> Asks => IsOrganisation ? ConsentNotice.AskedOnBehalf : ConsentNotice.Asked;

    /// <summary>What this way of writing down means, for who does it.</summary>
    internal Wording Means => Route switch { Route.OnBehalf => HandTexts.OrganisationMeans, Route.TakenDown => HandTexts.ScriptMeans, _ => HandTexts.PaperMeans };

    /// <summary>What is done with a person is done in their language, also by staff.</summary>
    internal static bool IsInBothLanguages(string path) => path.EndsWith(PaperPages.Way, StringComparison.Ordinal) || All.Any(hand => path.Contains($"/{hand.Way}", StringComparison.Ordinal));

    public string PathOf(EngagementId engagement) => $"{Group}/{engagement.Name}/{Way}";
}
