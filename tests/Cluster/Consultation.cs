using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>An open consultation with its respondents, and the receipts that they were given.</summary>
internal sealed class Consultation
{
    /// <summary>What everybody writes.</summary>
    internal const string Words = "We walk with people to the gate and beyond.";

    private const string Path = "/v1/consultations/resettlement-2026";

    private readonly Caller caller;
    private readonly string reader, sheet;
    private readonly ConcurrentDictionary<int, (string Response, long Position)> receipts = new();

    private Consultation(Caller caller, string policy, string answers, string[] respondents) =>
        (this.caller, reader, sheet, Respondents) = (caller, policy, answers, respondents);

    /// <summary>A token of each.</summary>
    internal IReadOnlyList<string> Respondents { get; }

    internal int Receipts => receipts.Count;

    /// <param name="letters">How long each text is at least.</param>
    internal static async Task<Consultation> Open(Caller caller, string administrator, int respondents = 60, int letters = 0)
    {
        var membership = await Token(caller, administrator, """{"id":"membership-1","roles":["membership"]}""");
        var policy = await Token(caller, administrator, """{"id":"policy-1","roles":["policy"]}""");
        await caller.Post(0, "/v1/members/import", membership, Sample("members.csv", "text/csv"));
        await caller.Post(0, "/v1/consultations", policy, Sample("resettlement-2026.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        await caller.Post(0, Path + "/opening", policy, Json("""{"mode":"named","audience":{"everyone":true}}"""));
        var answers = Answers(await caller.Get(0, Path + "/questionnaire", policy), Words.PadRight(letters, '.'));
        var tokens = new List<string>();
        foreach (var member in (await caller.Get(0, $"/v1/members?limit={respondents}", policy)).GetProperty("members").EnumerateArray())
        {
            tokens.Add(await Token(caller, administrator, $$"""{"id":"office","roles":["respondent"],"member":"{{member.GetProperty("id").GetString()}}"}"""));
        }

        return new(caller, policy, answers, [.. tokens]);
    }

    /// <summary>Somebody begins a response, and has a draft then.</summary>
    internal async Task<string> Begin(int respondent) =>
        (await caller.Post(0, Path + "/responses", Respondents[respondent], Json("{}"), $"begin-{respondent}")).GetProperty("response").GetString()!;

    /// <summary>Each respondent answers, some at once, and asks again under the same key until there is a receipt.</summary>
    /// <param name="given">Told after each receipt.</param>
    internal Task AnswerAll(Action? given = null, int atOnce = 8) =>
        Parallel.ForEachAsync(
            Respondents.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (respondent, _) =>
            {
                receipts[respondent.Index] = await Answer(respondent.Index, respondent.Index);
                // One after the other: while something happens, nobody goes on to the next.
                lock (receipts) given?.Invoke();
            });

    /// <summary>Every receipt stands in the log, at a place of its own, and the same request again is answered with it.</summary>
    internal async Task NothingIsMissing()
    {
        var participants = (await caller.Get(0, Path + "/participants?limit=1000", reader)).GetProperty("participants").EnumerateArray();
        Assert.Equal(Respondents.Count, receipts.Count);
        Assert.Equal(Respondents.Count, receipts.Values.Select(receipt => receipt.Position).Distinct().Count());
        Assert.Equal(Respondents.Count, participants.Count(participant => participant.GetProperty("progress").GetString() == "submitted"));
        foreach (var (index, token) in Respondents.Index())
        {
            Assert.Equal(receipts[index], await Answer(index, 0));
            var kept = await caller.Get(0, $"/v1/responses/{receipts[index].Response}/receipts", token);
            Assert.Contains(kept.GetProperty("all").EnumerateArray(), receipt => receipt.GetProperty("receipt").GetProperty("position").GetInt64() == receipts[index].Position);
        }
    }

    /// <summary>One answers, as often as it takes.</summary>
    internal Task Answer(int respondent) => Answer(respondent, 0);

    /// <summary>One begins a response, and saves all of their answers.</summary>
    internal async Task<string> FilledDraft(int respondent)
    {
        var response = await Begin(respondent);
        var answers = JsonDocument.Parse(sheet).RootElement.GetProperty("answers");
        using var saved = await caller.Send(0, HttpMethod.Patch, $"/v1/responses/{response}/draft", Respondents[respondent], $$"""{"answers":{{answers}}}""", $"save-{respondent}", "0");
        saved.EnsureSuccessStatusCode();
        return response;
    }

    /// <summary>One sends a draft once, and waits for as long as the token says.</summary>
    internal Task SendDraft(int respondent, string response, CancellationToken cancel) =>
        caller.SendUntil(0, HttpMethod.Post, $"/v1/responses/{response}/submission", Respondents[respondent], """{"declaration":true}""", $"send-{respondent}", null, cancel);

    /// <summary>One looks at a response that is not there.</summary>
    internal Task<HttpResponseMessage> Look(int respondent) => caller.Send(0, HttpMethod.Get, "/v1/responses/response-aaaaaaaaaaaaaaaaaaaaaaaaaa", Respondents[respondent]);

    /// <summary>Which of those who were asked have sent an answer, by their place in the list of members.</summary>
    internal async Task<int[]> Submitted()
    {
        var participants = (await caller.Get(0, Path + "/participants?limit=1000", reader)).GetProperty("participants").EnumerateArray();
        return [.. participants.Index().Where(one => one.Item.GetProperty("progress").GetString() == "submitted").Select(one => one.Index)];
    }

    private async Task<(string Response, long Position)> Answer(int respondent, int first)
    {
        var sent = await caller.Post(first, Path + "/responses", Respondents[respondent], Json(sheet), $"answer-{respondent}");
        return (sent.GetProperty("response").GetString()!, sent.GetProperty("receipt").GetProperty("position").GetInt64());
    }

    private static async Task<string> Token(Caller caller, string administrator, string body) =>
        (await caller.Post(0, "/v1/tokens", administrator, Json(body))).GetProperty("token").GetString()!;

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static ByteArrayContent Sample(string name, string type)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(root!.FullName, "Clinks.Engage.sln"))) root = root.Parent;
        return new(File.ReadAllBytes(System.IO.Path.Combine(root.FullName, "samples", name))) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
    }

    private static string Answers(JsonElement questionnaire, string text)
    {
        var answers = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var question in questionnaire.GetProperty("pages").EnumerateArray().SelectMany(page => page.GetProperty("questions").EnumerateArray()))
        {
            var first = question.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("code").GetString()!).Take(1).ToArray();
            var answer = question.GetProperty("type").GetString() switch
            {
                "text" => text,
                "integer" or "decimal" => 1,
                "date" => "2026-01-01",
                "selectOne" => first[0],
                "selectMultiple" => first,
                _ => (object?)null,
            };
            if (answer is not null) answers[question.GetProperty("name").GetString()!] = answer;
        }

        return JsonSerializer.Serialize(new { answers, declaration = true });
    }
}
