using Clinks.Engage.Api.Mail;

namespace Clinks.Engage.Api.Tests.Engagements;

/// <summary>Letters around an engagement: invitations that nobody gets twice, and a receipt for who sent.</summary>
public sealed class InvitationStories(Doorstep doorstep) : IClassFixture<Doorstep>
{
    [Fact]
    public async Task Those_who_are_asked_get_one_letter_and_its_link_leads_to_the_questions()
    {
        var asking = await Asking.Open(doorstep.Platform, "invited", 1, 2, 3);
        (await asking.Send(await asking.Respondent(3))).Is(HttpStatusCode.Created);
        using var policy = await Person.Of(doorstep.Platform, asking.Policy);
        await policy.Go("/staff/surveys/invited/invitations");
        var pressed = policy.Submission("Send the invitations", null);
        var done = (await policy.Show(pressed)).Is(HttpStatusCode.OK);
        Assert.Equal(["2", "0", "1", "0", "0"], Counts(done));

        var letters = new[] { await doorstep.Post.Next(), await doorstep.Post.Next() };
        Assert.Equal(2, letters.Select(letter => letter.To).Distinct().Count());
        Assert.All(letters, letter => Assert.Contains("A survey", letter.Text));
        var visitor = doorstep.Visitor();
        Assert.Equal("/surveys/invited", await Doorstep.Enter(visitor, letters[0]));
        (await visitor.Get("/surveys/invited")).Is(HttpStatusCode.OK);

        // The same press again, and another one: nobody gets a second letter.
        Assert.Equal(["0", "2", "1", "0", "0"], Counts(await policy.Show(pressed)));
        await policy.Go("/staff/surveys/invited/invitations");
        Assert.Equal(["0", "2", "1", "0", "0"], Counts(await policy.Press("Send the invitations")));
        Assert.True(doorstep.Post.IsEmpty);
    }

    [Fact]
    public async Task Who_sends_their_answers_gets_the_receipt_by_letter_too()
    {
        var asking = await Asking.Open(doorstep.Platform, "receipted", 4);
        using var person = await Person.Of(doorstep.Platform, await asking.Respondent(4));
        await person.Go("/surveys/receipted");
        await person.Press("Start now");
        await person.Go("/surveys/receipted/sections/page_1");
        await person.Press("Save and continue", ("q:lived", "yes"));
        await person.Go("/surveys/receipted/declaration");
        var receipt = (await person.Press("Send", ("declared", "yes"))).Is(HttpStatusCode.OK).Main.QuerySelector(".govuk-panel strong")!.TextContent;
        Letter letter = await doorstep.Post.Next();
        Assert.Equal("contact4@example.org", letter.To);
        Assert.Contains(receipt, letter.Text);
        Assert.Contains("/surveys/receipted/sent", letter.Text);
    }

    private static string[] Counts(Visited page) => [.. page.Main.QuerySelectorAll(".govuk-summary-list__value").Select(value => value.TextContent.Trim())];
}
