using Clinks.Engage.Api.Identity;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>Signing in as people do it: pages, letters, cookies; nothing of it needs script.</summary>
public sealed class SignInStories(Doorstep step) : IClassFixture<Doorstep>
{
    [Fact]
    public async Task Whoever_follows_the_link_is_in_and_comes_to_where_they_wanted_to_go()
    {
        var visitor = step.Visitor();
        var letter = await step.Letter(visitor, "Contact1@example.org", "/surveys/some-survey/sections");
        Assert.Equal("contact1@example.org", letter.To);
        Assert.Equal("/surveys/some-survey/sections", await Doorstep.Enter(visitor, letter));
        (await visitor.Get("/account")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_mail_scanner_that_opens_the_link_uses_nothing_up()
    {
        var letter = await step.Letter(step.Visitor(), "contact2@example.org");
        for (var i = 0; i < 5; i++)
        {
            var scanner = step.Visitor();
            (await scanner.Get(Doorstep.LinkIn(letter))).Is(HttpStatusCode.OK);
            Assert.DoesNotContain(scanner.Cookies.Keys, name => name.Contains("session", StringComparison.Ordinal));
        }

        Assert.Equal("/", await Doorstep.Enter(step.Visitor(), letter));
    }

    [Fact]
    public async Task A_link_works_once_and_a_double_click_is_one_click()
    {
        var visitor = step.Visitor();
        var letter = await step.Letter(visitor, "contact3@example.org");
        var page = await visitor.Get(Doorstep.LinkIn(letter));
        (await visitor.Fill(page)).Is(HttpStatusCode.SeeOther);
        var first = visitor.Cookies["__Host-session"];
        (await visitor.Fill(page)).Is(HttpStatusCode.SeeOther);
        Assert.Equal(first, visitor.Cookies["__Host-session"]);

        var other = step.Visitor();
        var again = await other.Fill(await other.Get(Doorstep.LinkIn(letter)));
        Assert.Contains("Ask for a new one", again.Is(HttpStatusCode.Forbidden).Text);
        Assert.DoesNotContain("__Host-session", other.Cookies.Keys);
    }

    [Fact]
    public async Task The_code_signs_in_on_the_page_where_it_was_asked_for()
    {
        var visitor = step.Visitor();
        var letter = await step.Letter(visitor, "contact4@example.org", "/surveys/x");
        var page = (await visitor.Get("/sign-in/code")).Is(HttpStatusCode.OK);
        Assert.Contains("Check your e-mail", page.Text);
        Assert.DoesNotContain("contact4", page.Text);
        var wrong = await visitor.Fill(page, null, ("code", "0000 0000"));
        Assert.Contains("This code does not work", wrong.Is(HttpStatusCode.UnprocessableEntity).Text);
        Assert.Equal("/surveys/x", (await visitor.Fill(wrong, "/sign-in/code", ("code", Doorstep.CodeIn(letter)))).Is(HttpStatusCode.SeeOther).Location);
    }

    [Fact]
    public async Task The_code_signs_in_on_another_device_with_the_address()
    {
        var letter = await step.Letter(step.Visitor(), "contact5@example.org");
        var other = step.Visitor();
        var page = (await other.Get("/sign-in/code")).Is(HttpStatusCode.OK);
        (await other.Fill(page, null, ("email", "contact6@example.org"), ("code", Doorstep.CodeIn(letter)))).Is(HttpStatusCode.UnprocessableEntity);
        (await other.Fill(page, null, ("email", "contact5@example.org"), ("code", Doorstep.CodeIn(letter)))).Is(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Every_address_is_answered_alike_word_for_word()
    {
        var (known, unknown) = (step.Visitor(), step.Visitor());
        var answers = new List<string>();
        foreach (var (visitor, email) in ((Visitor, string)[])[(known, "contact7@example.org"), (unknown, "nobody@example.org")])
        {
            var answer = await visitor.Fill(await visitor.Get("/sign-in"), null, ("email", email));
            var next = await visitor.Follow(answer);
            answers.Add($"{answer.Status} {answer.Location} {answer.Text} {next.Status} {Without(next)} {string.Join(' ', visitor.Cookies.Keys.Order())}");
        }

        Assert.Equal(answers[0], answers[1]);
        await step.Post.Next();
        // One after the other through the same desk: had the stranger a letter, it would be here.
        await step.Letter(step.Visitor(), "contact8@example.org");
        Assert.True(step.Post.IsEmpty);

        static string Without(Visitor.Seen page) => page.Hidden.Values.Aggregate(page.Text, (text, value) => text.Replace(value, "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cookies_of_the_door_are_for_this_host_over_tls_and_out_of_reach_of_script()
    {
        var visitor = step.Visitor();
        await Doorstep.Enter(visitor, await step.Letter(visitor, "contact9@example.org"));
        var ours = visitor.Set.Where(cookie => !cookie.StartsWith("form=", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ours);
        Assert.All(ours, cookie =>
        {
            Assert.StartsWith("__Host-", cookie);
            Assert.Contains("path=/;", cookie);
            Assert.Contains("secure", cookie);
            Assert.Contains("httponly", cookie);
            Assert.Contains("samesite=lax", cookie);
            Assert.DoesNotContain("domain", cookie);
        });
        Assert.Equal(58, visitor.Cookies["__Host-session"].Length);
        Assert.DoesNotContain("contact9", string.Concat(visitor.Set));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("/%2F%2Fevil.example")]
    [InlineData("/a//evil.example")]
    [InlineData("/..//evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData(" /evil")]
    [InlineData("/@evil.example")]
    [InlineData("evil.example")]
    [InlineData("/a?x=//evil.example")]
    [InlineData("/a#@evil.example")]
    [InlineData("/sign-out")]
    [InlineData("/\u2028evil")]
    public async Task No_link_of_ours_ends_at_a_strangers_page(string hostile)
    {
        Assert.Null(LocalPath.Read(hostile));
        step.Clock.Pass(TimeSpan.FromDays(1));
        var visitor = step.Visitor();
        var letter = await step.Letter(visitor, "contact10@example.org", hostile);
        Assert.DoesNotContain("evil", letter.Text);
        Assert.Equal("/", await Doorstep.Enter(visitor, letter));

        // Also where the form itself is forged.
        var forged = step.Visitor();
        letter = await step.Letter(forged, "contact10@example.org");
        Assert.Equal("/", (await forged.Fill(await forged.Get(Doorstep.LinkIn(letter)), null, ("return", hostile))).Is(HttpStatusCode.SeeOther).Location);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/code")]
    [InlineData("/choose")]
    [InlineData("/sign-out")]
    [InlineData("/account")]
    [InlineData("/sign-in/link/0000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/invitation/0000000000000000000000000000000000000000000000000000000000")]
    public async Task A_form_that_is_not_from_a_page_of_ours_does_nothing(string path)
    {
        var visitor = step.Visitor();
        var seen = await visitor.Send(HttpMethod.Post, path, new FormUrlEncodedContent([new("email", "contact11@example.org"), new("code", "12345678")]));
        Assert.Contains("could not be sure", seen.Is(HttpStatusCode.UnprocessableEntity).Text);
        Assert.True(step.Post.IsEmpty);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/code")]
    public async Task The_pages_speak_welsh(string path) => Assert.Contains("<html lang=\"cy\"", (await step.Visitor("cy").Get(path)).Is(HttpStatusCode.OK).Text);

    [Fact]
    public async Task Whoever_asks_in_welsh_is_written_to_in_welsh() =>
        Assert.Equal("Mewngofnodi i Clinks Engage", (await step.Letter(step.Visitor("cy"), "contact12@example.org")).Subject);

    [Fact]
    public async Task Where_you_are_signed_in_is_listed_and_each_can_be_ended()
    {
        var (laptop, phone) = (step.Visitor(), new Visitor(step.Http) { Agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1" });
        foreach (var device in (Visitor[])[laptop, phone]) await Doorstep.Enter(device, await step.Letter(device, "contact13@example.org"));
        var list = await laptop.Get("/account");
        Assert.Contains("Firefox on Linux (This device)", list.Text);
        Assert.Contains("Safari on iOS", list.Text);
        (await laptop.Fill(list, "/account", ("others", "yes"))).Is(HttpStatusCode.SeeOther);
        Assert.StartsWith("/sign-in", (await phone.Get("/account")).Location);
        (await laptop.Get("/account")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_whoever_kept_its_cookie()
    {
        var visitor = step.Visitor();
        await Doorstep.Enter(visitor, await step.Letter(visitor, "contact14@example.org"));
        var thief = step.Visitor();
        thief.Cookies["__Host-session"] = visitor.Cookies["__Host-session"];
        (await thief.Get("/account")).Is(HttpStatusCode.OK);
        await visitor.Fill(await visitor.Get("/sign-out"));
        Assert.DoesNotContain("__Host-session", visitor.Cookies.Keys);
        Assert.StartsWith("/sign-in", (await thief.Get("/account")).Location);
    }

    [Fact]
    public async Task Who_acts_for_several_organisations_chooses_and_nobody_chooses_anothers()
    {
        await SetContact(15, "two@example.org");
        await SetContact(16, "two@example.org");
        var visitor = step.Visitor();
        await Doorstep.Enter(visitor, await step.Letter(visitor, "two@example.org"));
        var page = await visitor.Follow(await visitor.Get("/"));
        Assert.Contains("Oak 015", page.Text);
        (await visitor.Fill(page, "/choose", ("for", "oak-017"))).Is(HttpStatusCode.UnprocessableEntity);
        (await visitor.Fill(page, "/choose", ("for", "oak-016"))).Is(HttpStatusCode.SeeOther);
        (await visitor.Get("/")).Is(HttpStatusCode.OK);
        visitor.Cookies["__Host-acting"] = "oak-017";
        Assert.Equal("/choose", (await visitor.Get("/")).Location);
    }

    [Fact]
    public async Task An_invitation_is_followed_on_its_device_and_confirmed_by_code_on_another()
    {
        await Asking.Open(step.Platform, "pages", 18);
        var correspondence = step.Platform.Services.GetRequiredService<Correspondence>();
        var invited = await correspondence.Invite(
            RequestKey.Of("i-1", "invite", []), EngagementId.Parse("survey-pages"), MemberId.Parse("oak-018"), new("A survey"), "Oak 018", Language.English, anew: false, TestContext.Current.CancellationToken);
        Assert.True(invited.Succeeded);
        var letter = await step.Post.Next();
        Assert.Equal("contact18@example.org", letter.To);

        var laptop = step.Visitor();
        Assert.Equal("/surveys/pages", await Doorstep.Enter(laptop, letter));
        Assert.Equal("/surveys/pages", await Doorstep.Enter(laptop, letter));

        var phone = step.Visitor();
        var toCode = await phone.Fill(await phone.Get(Doorstep.LinkIn(letter)));
        Assert.Equal("/sign-in/code", toCode.Is(HttpStatusCode.SeeOther).Location);
        Assert.DoesNotContain("__Host-session", phone.Cookies.Keys);
        var code = Doorstep.CodeIn(await step.Post.Next());
        Assert.Equal("/surveys/pages", (await phone.Fill(await phone.Follow(toCode), null, ("code", code))).Is(HttpStatusCode.SeeOther).Location);
        // And known from now on.
        Assert.Equal("/surveys/pages", await Doorstep.Enter(phone, letter));
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_told_to_wait_and_others_are_not()
    {
        var visitor = step.Visitor();
        var page = await visitor.Get("/sign-in/code");
        var statuses = new List<HttpStatusCode>();
        Visitor.Seen? last = null;
        for (var i = 0; i < 61; i++) statuses.Add((last = await visitor.Fill(page, null, ("email", "contact19@example.org"), ("code", $"{i:00000000}"))).Status);
        Assert.Equal(60, statuses.Count(status => status == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.InRange(int.Parse(last!.RetryAfter!, System.Globalization.CultureInfo.InvariantCulture), 1, 600);
        Assert.Contains("too many tries", last.Text);

        visitor.From = "203.0.113.9";
        (await visitor.Fill(page, null, ("email", "contact19@example.org"), ("code", "12345678"))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nothing_of_the_door_is_in_a_log()
    {
        var visitor = step.Visitor();
        var letter = await step.Letter(visitor, "contact20@example.org");
        await Doorstep.Enter(visitor, letter);
        await visitor.Fill(await visitor.Get("/sign-in/code"), null, ("email", "contact21@example.org"), ("code", "12345678"));
        var lines = string.Join('\n', step.Platform.Logs.Lines);
        foreach (var word in (string[])["contact20", "contact21", "12345678", Doorstep.CodeIn(letter), Doorstep.LinkIn(letter)[^32..], visitor.Cookies["__Host-session"][26..]]) Assert.DoesNotContain(word, lines);
    }

    private async Task SetContact(int member, string email)
    {
        var membership = await step.Platform.As(Roles.Membership);
        var list = $"Name,Charity number,Income band,Region,Specialist,Networks,Contact name,Contact email\nOak {member:000},,£100k to £500k,London,Yes,,A Name,{email}\n";
        (await membership.Upload("/v1/members/import", System.Text.Encoding.UTF8.GetBytes(list), "text/csv")).Is(HttpStatusCode.OK);
    }
}
