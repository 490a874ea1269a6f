using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Contributions;

public sealed class CodeStories(Platform platform)
{
    [Fact]
    public async Task A_wrong_an_unknown_and_a_malformed_code_and_none_are_answered_alike()
    {
        var told = await (await Open(platform, "codes-wrong")).Told(Yes(Purpose.Aggregate));
        var wrong = (await told.Try(Wrong(told.Code))).Problems.Single();
        Assert.Equal(ContributionProblems.CodeUnknown(), wrong);
        foreach (var typed in new[] { "", " ", told.Code[..10], told.Code + "0", "000000-0000-0000-0000-0000-0000", "zzzzzz" + told.Code[6..], new('x', 5_000), told.Id.Value, Secret })
            Assert.Equal(wrong, (await told.Try(typed)).Problems.Single());
        Assert.Equal(told.Id, (await told.Try(told.Code)).Get().Contribution);
    }

    [Fact]
    public async Task Who_tries_too_often_is_answered_as_wrong_and_others_are_not()
    {
        var told = await (await Open(platform, "codes-often")).Told(Yes(Purpose.Aggregate));
        var other = await told.Another("other").Told(Yes(Purpose.Aggregate));
        for (var i = 0; i < ContributionCodesGrain.MostWrong; i++)
        {
            Refused(await told.Try(Wrong(told.Code)), "contribution-code-unknown");
            if (i == ContributionCodesGrain.MostWrong - 2) Assert.True((await told.Try(told.Code)).Succeeded);
        }

        Refused(await told.Try(told.Code), "contribution-code-unknown");
        Assert.True((await other.Try(other.Code)).Succeeded);
    }

    [Fact]
    public async Task A_draft_opens_for_its_own_secret_and_no_other()
    {
        var told = await (await Open(platform, "codes-resumed")).Begun();
        var other = await told.Another("other").Begun();
        Refused(await told.Resume("another"), "contribution-code-unknown");
        Refused(await told.Resume(""), "contribution-code-unknown");
        Refused(await platform.Grains.Contribution(ContributionId.Parse("contribution-" + new string('1', 26))).Resume(new(Domain.Identity.Actor.System, Secret), Cancel), "contribution-code-unknown");
        Assert.NotEqual(told.Person, other.Person);
    }

    private static string Wrong(string code) => code[..^1] + (code[^1] == '0' ? '1' : '0');
}
