using System.Text.RegularExpressions;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Tests.Contributing;

/// <summary>Whatever is not the right code gets the very same page, and nobody tries for ever.</summary>
public sealed partial class WrongCodeStories
{
    [Fact]
    public async Task Wrong_unknown_malformed_and_too_many_tries_are_answered_alike()
    {
        await using var platform = new Platform();
        await platform.InitializeAsync();
        using var teller = await (await Teller.Of(platform, "code-alike")).Told();
        using var thief = teller.Another();
        var flipped = teller.Code[..^1] + (teller.Code[^1] == '0' ? '1' : '0');
        var pages = new List<string>();
        foreach (var typed in new[] { flipped, "zzzzzz" + teller.Code[6..], "", "hello", new string('x', 5000), "<b>" }) pages.Add(await Answer(typed));
        for (var i = 0; i < ContributionCodesGrain.MostWrong; i++) await platform.Grains.ContributionCodesGrain().Try(new(Domain.Identity.Actor.System, flipped), TestContext.Current.CancellationToken);
        pages.Add(await Answer(teller.Code));
        Assert.Single(pages.Distinct(StringComparer.Ordinal));
        Assert.Contains("This code does not work", pages[0]);

        for (var i = pages.Count; i < 60; i++) await Answer("hello");
        Assert.Contains("too many tries", await Answer(teller.Code));

        async Task<string> Answer(string typed)
        {
            var tab = await thief.Browser.NewTab().Open("/yours");
            using var response = await tab.Type("code", typed).Post("Continue");
            Assert.True(response.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.TooManyRequests);
            Assert.False(response.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(cookie => cookie.StartsWith(Teller.HeldCookie, StringComparison.Ordinal)));
            return Tokens().Replace(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "");
        }
    }

    // What differs in any two pages: the token of the form, and the mark of this showing of it.
    [GeneratedRegex("name=\"(__RequestVerificationToken|shown)\" value=\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tokens();
}
