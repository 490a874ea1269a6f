using System.Globalization;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Releases;

/// <summary>Making what somebody else prepared: look at it, then say yes to just that.</summary>
public static class MakePages
{
    internal const string EditionField = "edition";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/releases/{number:int}/make", (int number, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Look(number, [], http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/releases/{number:int}/make", Make).Page(Roles.Policy);
    }

    /// <param name="Problems">Why it was not made, where that can be put right here.</param>
    public sealed record PreparedModel(StaffEngagement Engagement, PlanNames Names, PreparedForYou Prepared, ReleasePattern Pattern, ImmutableArray<Problem> Problems);

    private static async Task<IResult> Look(int number, ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var grain = grains.Engagement(engagement.View.Id);
        var register = await grain.GetReleases(new(engagement.Actor), cancel);
        if (!register.Is(out var known)) return register.Problems.ToResult();
        if (known.Prepared is not { } prepared || prepared.Number != number) return Show.Next(engagement.Path + "/releases");
        var asked = await grain.GetQuestionnaire(new(engagement.Actor), cancel);
        if (!asked.Is(out var questionnaire)) return asked.Problems.ToResult();
        return (await grain.Preview(new(engagement.Actor, prepared.Plan), cancel)).ToResult(pattern => Show.Page<MakeReleasePage, PreparedModel>(
            http, new(engagement, new(questionnaire, PageContext.Of(http).Language), prepared, pattern, problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status409Conflict));
    }

    private static async Task<IResult> Make(int number, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var grain = grains.Engagement(engagement.View.Id);
        var made = await grain.Release(new(form.Actor, form.Request, number, int.TryParse(form[EditionField], NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : 0), cancel);
        // Nobody makes what they did not look at.
        if (made.Problems is [{ Code: "prepared-anew" }]) return await Look(number, [PlanProblems.ChangedMeanwhile()], http, grains, cancel);
        // Made by a colleague meanwhile is made.
        return made.Succeeded || engagement.View.Releases >= number ? Show.Next($"{engagement.Path}/releases/{number}") : made.Problems.ToResult();
    }
}
