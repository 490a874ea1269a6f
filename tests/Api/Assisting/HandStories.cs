using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Assisting;

/// <summary>Writing down for somebody: an organisation, staff with the script, staff with a form that came back.</summary>
public sealed class HandStories(Platform platform)
{
    private const string Told = "Qz8Told: nobody answered my letters.";

    [Fact]
    public async Task An_organisation_writes_down_for_a_person_answers_the_two_it_may_and_hands_the_code_on()
    {
        await Open(platform, "hand-oak");
        using var oak = await Visit(Roles.Respondent, "hand-oak", 1);
        (await oak.Go("/consultations/hand-oak")).Is(HttpStatusCode.OK);
        (await oak.Follow("Write something down for a person")).Is(HttpStatusCode.OK).Says("What we cannot keep secret").Says("You can change your mind");
        (await oak.Press("Begin", ("adult", "yes"))).Is(HttpStatusCode.UnprocessableEntity).Says("Tell the person first");
        (await oak.Press("Begin", ("adult", "yes"), ("read", "yes"))).Is(HttpStatusCode.OK).Says("In the person's own words");
        var id = ContributionId.Parse(oak.Page.Path.Split('/')[^1]);
        (await oak.Press("Continue")).Is(HttpStatusCode.UnprocessableEntity).Says("There are no words.");
        (await oak.Press("Continue", ("story", Told))).Is(HttpStatusCode.OK).Says("May we count you?");
        (await oak.Press("Save and continue", ("answer", "yes"))).Is(HttpStatusCode.OK).Says("May people at Clinks read what you wrote?");
        (await oak.Press("Save and continue", ("answer", "yes"))).Is(HttpStatusCode.OK).Says("Check before you send").Says(Told);
        Assert.DoesNotContain("May we quote you", oak.Page.Text);

        var pressed = oak.Submission("Send");
        var slip = (await oak.Show(pressed)).Is(HttpStatusCode.OK).Says("Hand this code to the person").Says("we only count you, and people at Clinks read it").Says("/yours");
        var code = slip.Main.QuerySelector(".engage-sheet__code")!.TextContent;
        // The answer was lost, and the button is pressed again: the same code.
        Assert.Equal(code, (await oak.Show(pressed)).Main.QuerySelector(".engage-sheet__code")!.TextContent);
        Assert.DoesNotContain(code, slip.Path);

        var person = (await platform.Grains.ContributionCodesGrain().Try(new(Actor.System, code), Cancel)).Get();
        Assert.Equal(id, person.Contribution);
        var seen = (await platform.Grains.Contribution(id).Get(new(person.Contributor), Cancel)).Get();
        Assert.Equal((Route.OnBehalf, true, Told), (seen.Route, seen.Consent.AwaitsConfirmation, seen.Words.Single().Words));
        Assert.Equal(new(Giver.OrganisationOnBehalf, null, Method.OralWithScript), seen.Consent.GivenBy);
        Assert.Equal([Purpose.Aggregate, Purpose.InternalAnalysis], seen.Consent.Grants.Select(grant => grant.Provision.Purpose));
        // What was sent is the person's.
        (await oak.Go($"/consultations/hand-oak/on-behalf/{id}")).Is(HttpStatusCode.Conflict);
        Assert.DoesNotContain(Told, oak.Page.Html);
    }

    [Fact]
    public async Task An_organisation_is_not_asked_for_more_and_nobody_else_sees_its_draft()
    {
        await Open(platform, "hand-more");
        using var oak = await Visit(Roles.Respondent, "hand-more", 1);
        var path = await Begun(oak, "/consultations/hand-more/on-behalf", ("read", "yes"));
        await oak.Press("Continue", ("story", Told));
        (await oak.Go(path + "/uses/media")).Is(HttpStatusCode.NotFound);
        await oak.Go(path + "/uses/aggregate");
        // The form of a purpose that is asked, sent to the address of one that is not.
        var forged = oak.Submission("Save and continue", null, ("answer", "yes"));
        var id = ContributionId.Parse(path.Split('/')[^1]);
        await oak.Post(path + "/uses/media", forged);
        oak.Page.Is(HttpStatusCode.NotFound).Says("This is not asked here.");
        Assert.Equal(0, (await platform.Grains.ContributionDirectory().List(new(Protection, null, true, null, 1_000), Cancel)).Contributions.Count(one => one.Contribution == id && one.Waits.Length > 0));

        foreach (var (role, who, member) in new[] { (Roles.Respondent, "hand-more", 2), (Roles.Respondent, "hand-more-colleague", 1), (Roles.Approver, "hand-more", 3) })
        {
            using var other = await Visit(role, who, member);
            foreach (var page in new[] { "", "/uses/aggregate", "/check" })
            {
                (await other.Go(path + page)).Is(HttpStatusCode.NotFound).Says("There is nothing here, or it is not");
                Assert.DoesNotContain(Told, other.Page.Html);
            }
        }

        // Nor by another way to the same thing.
        using var staff = await Visit(Roles.Policy, "hand-more");
        (await staff.Go($"/staff/consultations/hand-more/taken-down/{id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Staff_read_the_script_out_take_it_down_and_it_waits_for_the_person()
    {
        await Open(platform, "hand-script");
        using var staff = await Visit(Roles.Policy, "hand-script");
        (await staff.Go("/staff/consultations/hand-script/taken-down")).Is(HttpStatusCode.OK).Says("Read this out first").Says("What we cannot keep secret");
        (await staff.Press("Begin", ("who", "self"), ("adult", "yes"))).Is(HttpStatusCode.UnprocessableEntity).Says("Read out all of it first");
        (await staff.Press("Begin", ("read", "yes"), ("who", "guardian"), ("adult", "no"), ("month", "4"), ("year", "2015"))).Is(HttpStatusCode.UnprocessableEntity).Says("Choose what you are to that person");
        (await staff.Press("Begin", ("read", "yes"), ("who", "guardian"), ("guardian-relation", "Parent"), ("adult", "yes"))).Is(HttpStatusCode.UnprocessableEntity).Says("only for somebody under 18");
        (await staff.Press("Begin", ("read", "yes"), ("who", "advocate"), ("advocate-relation", "Interpreter"), ("adult", "unsaid"))).Is(HttpStatusCode.OK);
        var path = staff.Page.Path;
        await staff.Press("Continue", ("story", Told));
        await staff.Go(path + "/uses/anonymousquote");
        (await staff.Press("Save and continue", ("answer", "yes"), ("reader", "public"), ("manner", "own"), ("named", "nothing"))).Is(HttpStatusCode.OK).Says("under a name that you choose?");
        await staff.Go(path + "/check");
        var slip = (await staff.Press("Send")).Is(HttpStatusCode.OK).Says("we use none of it");
        var code = slip.Main.QuerySelector(".engage-sheet__code")!.TextContent;

        var person = (await platform.Grains.ContributionCodesGrain().Try(new(Actor.System, code), Cancel)).Get();
        var grain = platform.Grains.Contribution(person.Contribution);
        Refused(await grain.Use(new(Ann, NewRequest(), Wanted(Purpose.AnonymousQuote, BodyId.Public)), Cancel), "withheld-not-given-yet");
        var seen = (await grain.Get(new(person.Contributor), Cancel)).Get();
        Assert.Equal(new(Giver.AdvocateOrInterpreter, Relation.Interpreter, Method.OralWithScript), seen.Consent.GivenBy);
        using var steward = await Visit(Roles.Steward, "hand-script");
        (await steward.Go("/staff/contributions?consultation=hand-script")).Says("Written for the person, who has not confirmed it").Says("taken down by staff");
        (await grain.Confirm(new(person.Contributor, NewRequest(), Shown), Cancel)).Get();
        Assert.True((await grain.Use(new(Ann, NewRequest(), Wanted(Purpose.AnonymousQuote, BodyId.Public)), Cancel)).Succeeded);
    }

    [Fact]
    public async Task A_paper_form_is_printed_with_a_code_that_is_kept_nowhere_and_keyed_in_once()
    {
        await Open(platform, "hand-paper");
        using var staff = await Visit(Roles.Steward, "hand-paper");
        (await staff.Go("/staff/consultations/hand-paper/paper")).Is(HttpStatusCode.OK);
        (await staff.Go("/staff/consultations/hand-paper/paper?copies=21")).Is(HttpStatusCode.UnprocessableEntity).Says("Give a number from 1 to 20");
        var forms = (await staff.Go("/staff/consultations/hand-paper/paper?copies=2")).Is(HttpStatusCode.OK).Says("May we count you?").Says("What should change?").Says("Tear this off and keep it");
        var codes = forms.Main.QuerySelectorAll(".engage-sheet__code").Select(one => one.TextContent).ToList();
        Assert.Equal((2, 2), (codes.Count, codes.Distinct().Count()));
        Assert.Equal(codes, forms.Main.QuerySelectorAll(".engage-sheet__typed").Select(one => one.TextContent));
        Assert.False((await platform.Grains.ContributionCodesGrain().Try(new(Actor.System, codes[0]), Cancel)).Succeeded);

        await Key(staff, codes[0], "k7m2qx", "What is to be kept of the code is not whole.", codes[0]);
        var person = (await platform.Grains.ContributionCodesGrain().Try(new(Actor.System, codes[0].ToUpperInvariant()), Cancel)).Get();
        Assert.Equal(Route.Paper, (await platform.Grains.Contribution(person.Contribution).Get(new(person.Contributor), Cancel)).Get().Route);
        await Key(staff, codes[1], codes[0], "There is a contribution with this code already.", codes[1].Replace('-', ' '));
    }

    [Fact]
    public async Task Nothing_is_begun_where_nothing_is_open()
    {
        await Open(platform, "hand-closed");
        using var staff = await Visit(Roles.Policy, "hand-closed");
        await staff.Go("/staff/consultations/hand-closed/taken-down");
        var late = staff.Submission("Begin", null, ("read", "yes"), ("who", "self"), ("adult", "yes"));
        (await (await platform.As(Roles.Policy, who: "hand-closed")).Post("/v1/consultations/hand-closed/closing")).Is(HttpStatusCode.OK);
        (await staff.Show(late)).Is(HttpStatusCode.Conflict).Says("This closed before your answers arrived.");
        (await staff.Go("/staff/consultations/hand-none/taken-down")).Is(HttpStatusCode.NotFound);
    }

    /// <summary>Keys in a form, with a wrong code before the right one.</summary>
    private static async Task Key(Person staff, string code, string wrong, string says, string typed)
    {
        var path = await Begun(staff, "/staff/consultations/hand-paper/keyed-in", ("who", "self"));
        await staff.Press("Continue", ("story", Told));
        (await staff.Press("Save and continue", ("answer", "yes"))).Is(HttpStatusCode.OK);
        await staff.Go(path + "/check");
        (await staff.Press("Send", ("torn-off", wrong))).Is(HttpStatusCode.UnprocessableEntity).Says(says);
        Assert.DoesNotContain(wrong, staff.Page.Html);
        (await staff.Press("Send", ("torn-off", typed))).Is(HttpStatusCode.OK).Says("The form is keyed in").Says("Destroy the paper form");
        Assert.DoesNotContain(code, staff.Page.Html);
    }

    private static async Task<string> Begun(Person person, string path, params (string, string)[] fill)
    {
        await person.Go(path);
        return (await person.Press("Begin", [("adult", "yes"), .. fill])).Is(HttpStatusCode.OK).Path;
    }

    private async Task<Person> Visit(Roles role, string who, int? member = null) =>
        await Person.Of(platform, await platform.As(role, member is { } number ? Platform.Member(number) : null, who));
}
