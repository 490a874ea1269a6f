using System.Text;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>The door on platforms that are set up in other ways, and after a restart.</summary>
public sealed class DoorSettings
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_no_letter_can_be_sent_the_page_says_so_and_the_json_api_works()
    {
        await using var step = new Doorstep(mail: false);
        await step.InitializeAsync();
        var page = (await step.Visitor().Get("/sign-in")).Is(HttpStatusCode.OK);
        Assert.Contains("Nobody can sign in by e-mail at the moment", page.Text);
        Assert.DoesNotContain("name=\"email\"", page.Text);
        Assert.Contains("Ni all neb fewngofnodi drwy e-bost ar hyn o bryd", (await step.Visitor("cy").Get("/sign-in")).Text);
        (await (await step.Platform.As(Roles.Policy)).Get("/v1/surveys")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Page_keys_are_made_for_the_first_form_and_not_at_the_start_and_a_form_outlives_a_restart()
    {
        await using var step = new Doorstep(mail: false);
        await step.InitializeAsync();
        Assert.Empty((await step.Platform.Log.ReadStream("page-keys", 0, 10, Cancel)).Events);
        var visitor = step.Visitor();
        var page = await visitor.Get("/sign-in/code");
        var kept = Assert.Single((await step.Platform.Log.ReadStream("page-keys", 0, 10, Cancel)).Events);
        Assert.DoesNotContain("masterKey", Encoding.UTF8.GetString(kept.Body!.Value.Span), StringComparison.OrdinalIgnoreCase);

        await step.Restart();
        var later = step.Visitor();
        foreach (var (name, value) in visitor.Cookies) later.Cookies[name] = value;
        var answer = await later.Fill(page, null, ("email", "contact1@example.org"), ("code", "12345678"));
        Assert.Contains("This code does not work", answer.Is(HttpStatusCode.UnprocessableEntity).Text);
        Assert.Single((await step.Platform.Log.ReadStream("page-keys", 0, 10, Cancel)).Events);
    }

    [Fact]
    public async Task No_file_has_an_address_a_code_or_a_secret_in_clear()
    {
        await using var step = new Doorstep(mail: true);
        await step.InitializeAsync();
        const string Email = "somebody-granted@example.org";
        var granted = await step.Platform.Grains.Door().Grant(new(Actor.System, RequestKey.Of("grant-1", "grant", []), Email, Roles.Policy, null), Cancel);
        Assert.True(granted.Succeeded);
        var visitor = step.Visitor();
        var first = await step.Letter(visitor, Email);
        await Doorstep.Enter(visitor, first);
        var second = await step.Letter(visitor, Email);
        string[] secrets = [Email, Email.Split('@')[0], Doorstep.CodeIn(second).Replace(" ", ""), Doorstep.LinkIn(first)[^32..], Doorstep.LinkIn(second)[^32..], visitor.Cookies["__Host-session"][26..]];
        // What is looked for can be found where it is: the account's id stands in the log.
        var files = Directory.EnumerateFiles(step.Platform.Folder, "*", SearchOption.AllDirectories).Select(Read).ToList();
        Assert.Contains(files, bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(granted.Get().Answer.Account.Value)) >= 0);
        foreach (var secret in secrets) Assert.DoesNotContain(files, bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0);

        static byte[] Read(string file)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
    }

    [Fact]
    public async Task Over_plain_http_in_development_cookies_are_such_that_a_browser_gives_them_back()
    {
        await using var step = new Doorstep(mail: true, development: true);
        await step.InitializeAsync();
        var visitor = step.Visitor();
        await Doorstep.Enter(visitor, await step.Letter(visitor, "contact1@example.org"));
        Assert.Contains("session", visitor.Cookies.Keys);
        Assert.DoesNotContain(visitor.Set, cookie => cookie.Contains("secure", StringComparison.Ordinal) || cookie.StartsWith("__Host-", StringComparison.Ordinal));
        Assert.All(visitor.Set, cookie => Assert.Contains("httponly", cookie));
    }
}
