using System.Net;
using System.Text.Json.Nodes;
using Clinks.Engage.Samples.Answers;

namespace Clinks.Engage.Demo;

/// <summary>What organisations do: begin, save some pages at a time, send, send again because the line broke, correct, withdraw.</summary>
internal sealed class Answering(Steps steps, CancellationToken cancel)
{
    private const int Amending = 10, Withdrawing = 3;

    public async Task Run(string survey, Respondent[] respondents)
    {
        await steps.Each("begin a response", respondents, async (one, stop) =>
            one.Response = (await one.Caller.Post(survey + "/responses", one.Key("begin"), [], HttpStatusCode.Created, stop)).Text("response"), cancel);

        var answers = respondents.ToDictionary(one => one, one => SectorAnswers.Of(one.Organisation));
        foreach (var first in (int[])[1, 3, 5])
        {
            var part = $"pages {first} and {first + 1}";
            await steps.Each($"save a draft, {part}", respondents, (one, stop) => Save(one, part, answers[one].Skip(first - 1).Take(2), stop), cancel);
        }


        await steps.Each("submit, with a receipt", respondents, async (one, stop) => one.Receipt = await Submit(one, stop), cancel);
        // A telephone that lost the answer sends the same again: the same receipt comes back, and nothing is counted twice.
        await steps.Each("submit the same again: the same receipt", respondents[..20], async (one, stop) =>
        {
            if (!JsonNode.DeepEquals(await Submit(one, stop), one.Receipt)) throw new UnexpectedAnswer($"{one.Member} sent the same twice and got another receipt.");
        }, cancel);
        await steps.Each("amend", respondents[20..(20 + Amending)], Amend, cancel);
        await steps.Each("withdraw", respondents[40..(40 + Withdrawing)], Withdraw, cancel);
    }

    private static async ValueTask Save(Respondent one, string part, IEnumerable<PageOfAnswers> pages, CancellationToken stop)
    {
        var path = $"/v1/responses/{one.Response}/draft";
        var version = (await one.Caller.Get(path, stop)).Count("version");
        var changed = new JsonObject(pages.SelectMany(page => page.Answers).Select(answer => KeyValuePair.Create(answer.Key, answer.Value?.DeepClone())));
        var saved = await one.Caller.Patch(path, one.Key("save-" + part.Replace(' ', '-')), $"\"{version}\"", new() { ["answers"] = changed }, stop);
        if (saved.Count("version") <= version) throw new UnexpectedAnswer($"a draft of {one.Member} was saved and its version stayed {version}.");
    }

    private static async Task<JsonNode> Submit(Respondent one, CancellationToken stop) =>
        (await one.Caller.Post($"/v1/responses/{one.Response}/submission", one.Key("submit"), new() { ["declaration"] = true }, HttpStatusCode.OK, stop)).Part("receipt");

    private static async ValueTask Amend(Respondent one, CancellationToken stop)
    {
        var body = new JsonObject { ["answers"] = SectorAnswers.Correction(one.Organisation), ["declaration"] = true };
        (await one.Caller.Post($"/v1/responses/{one.Response}/amendment", one.Key("amend"), body, HttpStatusCode.OK, stop)).Part("receipt");
    }

    private static async ValueTask Withdraw(Respondent one, CancellationToken stop) =>
        (await one.Caller.Post($"/v1/responses/{one.Response}/withdrawal", one.Key("withdraw"), [], HttpStatusCode.OK, stop)).Part("receipt");
}
