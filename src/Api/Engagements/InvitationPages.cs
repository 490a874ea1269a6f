using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Identity;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Membership;
using Clinks.Engage.Grains.Participation;

namespace Clinks.Engage.Api.Engagements;

/// <summary>Writing to the contacts of those who are asked. Nobody gets the same invitation twice, however often the button is pressed.</summary>
public static class InvitationPages
{
    private const string WelshField = "welsh";
    private const int PageSize = 1_000, AtOnce = 8;

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/invitations", Ask).Page(Roles.Policy);
        one.MapPost("/invitations", Send).Page(Roles.Policy);
    }

    /// <param name="Works">Letters can be sent at all.</param>
    /// <param name="Sent">What came of it; null before.</param>
    public sealed record InvitationModel(StaffEngagement Engagement, bool Works, Counts? Sent);

    /// <param name="Written">Letters that are on their way now.</param>
    /// <param name="Before">Organisations that had theirs before.</param>
    /// <param name="Answered">Organisations that have answered, or withdrawn: they are left in peace.</param>
    /// <param name="NoContact">Organisations for which the directory has no address.</param>
    /// <param name="Failed">To be tried again.</param>
    public sealed record Counts(int Written, int Before, int Answered, int NoContact, int Failed);

    private static async Task<IResult> Ask(HttpContext http, IGrainFactory grains, Correspondence letters, CancellationToken cancel) =>
        (await StaffEngagement.Load(http, grains, cancel)).ToResult(engagement =>
            engagement.View.Stage is Stage.Open ? Show.Page<InvitationsPage, InvitationModel>(http, new(engagement, letters.Works, null)) : Show.Next(engagement.Path));

    private static async Task<IResult> Send(PageForm form, HttpContext http, IGrainFactory grains, Correspondence letters, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        if (engagement.View.Stage is not Stage.Open || !letters.Works) return Show.Next(engagement.Path + "/invitations");
        var directory = await Directory(form.Actor, grains, cancel);
        int written = 0, before = 0, answered = 0, noContact = 0, failed = 0;
        string? after = null;
        do
        {
            var read = await grains.Participation(engagement.View.Id).List(new(form.Actor, after, PageSize), cancel);
            if (!read.Is(out var page)) return read.Problems.ToResult();
            await Parallel.ForEachAsync(page.Participants, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (one, stop) =>
            {
                if (one.Progress is Progress.Submitted or Progress.Withdrawn) Interlocked.Increment(ref answered);
                else if (!directory.TryGetValue(one.Member, out var member)) Interlocked.Increment(ref noContact);
                else
                {
                    // A name of its own for each letter of this press; the account knows by itself whether it had one before.
                    var request = form.Request with { Id = form.Request.Derive(form.Actor, one.Member.Value) };
                    var language = form.Has(WelshField, "yes") && member.Segments.Region is Region.Wales ? Language.Welsh : Language.English;
                    var invited = await letters.Invite(request, engagement.View.Id, one.Member, engagement.View.Title, member.Name, language, anew: false, stop);
                    if (invited.Succeeded) Interlocked.Increment(ref written);
                    else if (invited.Problems is [{ Code: "invited-already" }]) Interlocked.Increment(ref before);
                    else if (invited.Problems is [{ Code: "no-contact" }]) Interlocked.Increment(ref noContact);
                    else Interlocked.Increment(ref failed);
                }
            });
            after = page.Next;
        }
        while (after is not null);

        return Show.Page<InvitationsPage, InvitationModel>(http, new(engagement, Works: true, new(written, before, answered, noContact, failed)));
    }

    private static async Task<Dictionary<MemberId, MemberDetails>> Directory(Actor actor, IGrainFactory grains, CancellationToken cancel)
    {
        var all = new Dictionary<MemberId, MemberDetails>();
        string? after = null;
        do
        {
            var page = await grains.MemberDirectory().List(new(actor, after, PageSize), cancel);
            foreach (var member in page.Members) all[member.Id] = member;
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
