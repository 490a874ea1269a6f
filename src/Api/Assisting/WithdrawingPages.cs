using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Assisting;

/// <summary>The data protection lead takes back for somebody who lost their code: everything, or one purpose.</summary>
public static class WithdrawingPages
{
    internal const string Everything = "everything";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/withdraw", (string contribution, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) =>
            Ask(new(contribution, http, grains, clock, cancel), [])).Page(Roles.DataProtectionLead);
        one.MapPost("/withdraw", Withdraw).Page(Roles.DataProtectionLead);
    }

    /// <summary>How a form names what is permitted: a purpose, and the body where it is asked for one by one.</summary>
    internal static string ValueOf(Provision provision) => BodyOf(provision) is { } body ? $"{provision.Purpose}:{body}" : $"{provision.Purpose}";

    internal static BodyId? BodyOf(Provision provision) => provision is { Purpose: Purpose.ShareWithBody, Recipients: [var body, ..] } ? body : null;

    private static async Task<IResult> Ask(StandingPages.Asked asked, ImmutableArray<Problem> problems) => (await StandingPages.Load(asked, "", problems)).ToResult(model =>
        Show.Page<WithdrawingPage, StandingPages.StandingModel>(asked.Http, model, problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));

    private static async Task<IResult> Withdraw(string contribution, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        var asked = new StandingPages.Asked(contribution, http, grains, clock, cancel);
        var what = form[StandingPages.WhatField].Split(':', 2);
        BodyId? body = what.Length == 2 && BodyId.TryParse(what[1], out var named) ? named : null;
        var done = what[0] == Everything ? await asked.Grain.Withdraw(new(form.Actor, form.Request), cancel)
            : StandingPages.Chosen<Purpose>(what[0]) is { } purpose ? await asked.Grain.WithdrawPurpose(new(form.Actor, form.Request, purpose, body), cancel)
            : AssistingProblems.ChoiceWanted(StandingPages.WhatField);
        return done.Succeeded || done.Problems is [{ Code: "already-so" }] ? Show.Next(StandingPages.PathOf(asked.Id)) : await Ask(asked, done.Problems);
    }
}
