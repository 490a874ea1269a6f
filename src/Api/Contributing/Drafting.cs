using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What somebody is writing on this device, as the pages need it.</summary>
/// <param name="Own">It is their own device.</param>
public sealed record Drafting(Consultation About, WritingView Draft, ContributionView Held, Actor Actor, bool Own)
{
    public ContributionId Id => Draft.Contribution;

    public string Text(string name) => Draft.Fields.FirstOrDefault(one => one.Name == name)?.Words.Words ?? "";

    /// <summary>Null where there is nothing to go on with: never begun here, sent, or too long ago. A cookie that was changed is none.</summary>
    internal static async Task<Drafting?> Load(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (http.RequestServices.GetRequiredService<ContributorCookies>().ReadDraft(http) is not { } draft) return null;
        var grain = grains.Contribution(draft.Contribution);
        if (!(await grain.Resume(new(Actor.System, draft.Secret), cancel)).Succeeded) return null;
        if (!(await grain.Get(new(draft.Actor), cancel)).Is(out var held) || held.Status is not ContributionStatus.Begun) return null;
        if (!(await grain.GetDraft(new(draft.Actor), cancel)).Is(out var writing)) return null;
        return (await Consultation.Find(held.Engagement, null, grains, cancel)).Is(out var about) ? new(about, writing, held, draft.Actor, draft.Own) : null;
    }

    internal static IResult Ended(HttpContext http, params IEnumerable<string> typed) =>
        Show.Page<EndedPage, EndedModel>(http, new([.. typed.Where(text => text.Length > 0)]), StatusCodes.Status404NotFound);

    /// <param name="Typed">What was typed and could not be saved.</param>
    public sealed record EndedModel(ImmutableArray<string> Typed);
}
