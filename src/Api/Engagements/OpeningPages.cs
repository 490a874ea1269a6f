using System.Security.Cryptography;
using System.Text.Json;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Membership;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Membership;

namespace Clinks.Engage.Api.Engagements;

/// <summary>
/// Opening: choose whom to ask, look at who that is, then open for just those. The audience is fixed for good, so nobody is asked
/// who was not on the page; if the directory changed meanwhile, who it is now is shown instead.
/// </summary>
public static class OpeningPages
{
    internal const string ShownField = "shown-audience";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/open", Ask).Page(Roles.Policy);
        one.MapPost("/open", Look).Page(Roles.Policy);
        one.MapPost("/open/now", Open).Page(Roles.Policy);
    }

    /// <param name="Networks">Those that a member belongs to, by slug.</param>
    public sealed record ChoosingModel(StaffEngagement Engagement, AudienceFields Fields, ImmutableArray<string> Networks, ImmutableArray<Problem> Problems);

    public sealed record AudienceModel(
        StaffEngagement Engagement, AudienceFields Fields, Audience Audience, IReadOnlyDictionary<MemberId, string> Names, bool ChangedMeanwhile)
    {
        public string Digest => DigestOf(Audience);
    }

    private static async Task<IResult> Ask(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        return engagement.View.Stage is Stage.Draft ? await Choosing(engagement, AudienceFields.Nothing, [], http, grains, cancel) : Show.Next(engagement.Path);
    }

    private static async Task<IResult> Look(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        return engagement.View.Stage is Stage.Draft ? await Preview(engagement, form, false, http, grains, cancel) : Show.Next(engagement.Path);
    }

    private static async Task<IResult> Open(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var chosen = await Choose(AudienceFields.Read(form), form, grains, cancel);
        // Where it is open already this is a second click, or somebody else was quicker; the grain tells which.
        if (engagement.View.Stage is Stage.Draft && (!chosen.Is(out var now) || DigestOf(now) != form[ShownField]))
            return await Preview(engagement, form, true, http, grains, cancel);
        // By name: who joins the directory from here on is not asked.
        var members = chosen.Is(out var audience) ? audience.Members : [];
        var opened = await grains.Engagement(engagement.View.Id)
            .Open(new(form.Actor, form.Request, Mode.Named, new() { Members = [.. members.Select(asked => asked.Member)] }), cancel);
        return opened.ToResult(_ => Show.Next(engagement.Path));
    }

    private static async Task<IResult> Preview(StaffEngagement engagement, PageForm form, bool again, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var fields = AudienceFields.Read(form);
        var chosen = await Choose(fields, form, grains, cancel);
        if (!chosen.Is(out var audience)) return await Choosing(engagement, fields, chosen.Problems, http, grains, cancel);
        if (audience.Members.IsEmpty) return await Choosing(engagement, fields, [StaffProblems.NobodyFits()], http, grains, cancel);
        var names = (await WholeDirectory.Read(grains, form.Actor, cancel)).ToDictionary(member => member.Id, member => member.Name);
        return Show.Page<AudiencePage, AudienceModel>(http, new(engagement, fields, audience, names, again), again ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Choosing(StaffEngagement engagement, AudienceFields fields, ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var networks = (await WholeDirectory.Read(grains, engagement.Actor, cancel)).SelectMany(member => member.Networks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Show.Page<ChoosingPage, ChoosingModel>(
            http, new(engagement, fields, [.. networks], problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Outcome<Audience>> Choose(AudienceFields fields, PageForm form, IGrainFactory grains, CancellationToken cancel)
    {
        var choice = fields.Choice();
        return choice.Is(out var clear) ? await grains.MemberDirectory().Choose(new(form.Actor, clear), cancel) : Outcome.Refused<Audience>(choice.Problems);
    }

    /// <summary>Two audiences with one digest are one: the same organisations in the same segments.</summary>
    private static string DigestOf(Audience audience) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(audience, EngageJson.Options)));
}
