using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>Two silos over one PostgreSQL; one of them dies while answers arrive.</summary>
public sealed class KilledSiloStories : IDisposable
{
    private const string Consultation = "/v1/consultations/resettlement-2026";
    private readonly string folder = Directory.CreateTempSubdirectory("engage-cluster-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_missing_when_a_silo_is_killed()
    {
        Assert.SkipUnless(OnOrleans, "The embedded engine has no clusters.");
        var databases = new Databases(PrivateServer.NewDatabase(), PrivateServer.NewDatabase(), Path.Combine(folder, "vault.key"));
        var (_, administrator, errors) = await SiloProcess.Run(databases, "token", "--vault-key", databases.Key, "--role", "administrator", "--id", "operator");
        Assert.True(administrator.StartsWith("ce_", StringComparison.Ordinal), errors);
        using var first = await SiloProcess.Join(databases, "stories");
        using var second = await SiloProcess.Join(databases, "stories");
        using var caller = new Caller(first, second);

        var membership = await Token(caller, administrator, """{"id":"membership-1","roles":["membership"]}""");
        var policy = await Token(caller, administrator, """{"id":"policy-1","roles":["policy"]}""");
        await caller.Post(1, "/v1/members/import", membership, Sample("members.csv", "text/csv"));
        await caller.Post(0, "/v1/consultations", policy, Sample("resettlement-2026.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        await caller.Post(1, Consultation + "/opening", policy, Json("""{"mode":"named","audience":{"everyone":true}}"""));
        var answers = Answers(await caller.Get(0, Consultation + "/questionnaire", policy));
        var respondents = new List<string>();
        foreach (var member in (await caller.Get(0, "/v1/members?limit=60", policy)).GetProperty("members").EnumerateArray())
        {
            var body = $$"""{"id":"office","roles":["respondent"],"member":"{{member.GetProperty("id").GetString()}}"}""";
            respondents.Add(await Token(caller, administrator, body));
        }

        var receipts = new ConcurrentBag<(string Response, long Position)>();
        using var some = new SemaphoreSlim(0);
        var killed = Task.Run(
        async () =>
        {
            for (var i = 0; i < 15; i++) await some.WaitAsync(TestContext.Current.CancellationToken);
            second.Kill();
        }, TestContext.Current.CancellationToken);
        await Parallel.ForEachAsync(respondents.Index(), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (respondent, _) =>
        {
            var sent = await caller.Post(respondent.Index % 2, Consultation + "/responses", respondent.Item, Json(answers), $"answer-{respondent.Index}");
            receipts.Add((sent.GetProperty("response").GetString()!, sent.GetProperty("receipt").GetProperty("position").GetInt64()));
            some.Release();
        });
        await killed;

        var participants = (await caller.Get(0, Consultation + "/participants?limit=1000", policy)).GetProperty("participants").EnumerateArray();
        Assert.Equal(respondents.Count, receipts.Count);
        Assert.Equal(respondents.Count, receipts.Select(receipt => receipt.Position).Distinct().Count());
        Assert.Equal(respondents.Count, participants.Count(participant => participant.GetProperty("progress").GetString() == "submitted"));
        foreach (var (index, token) in respondents.Index())
        {
            // The same again: the same receipt, from the silo that is left.
            var again = await caller.Post(0, Consultation + "/responses", token, Json(answers), $"answer-{index}");
            Assert.Contains((again.GetProperty("response").GetString()!, again.GetProperty("receipt").GetProperty("position").GetInt64()), receipts);
        }
    }

    [Fact]
    public async Task A_cluster_over_a_folder_is_refused()
    {
        var (code, _, errors) = await SiloProcess.Run(null, "run", "--data", Path.Combine(folder, "data"), "--cluster", "stories", "--silo-port", "11111", "--gateway-port", "30000");
        Assert.Equal(2, code);
        Assert.Contains("A cluster needs PostgreSQL", errors, StringComparison.Ordinal);
    }

    private static bool OnOrleans => typeof(Grain).Assembly.GetName().Name != "Clinks.Engage.Engine";

    private static async Task<string> Token(Caller caller, string administrator, string body) =>
        (await caller.Post(0, "/v1/tokens", administrator, Json(body))).GetProperty("token").GetString()!;

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static ByteArrayContent Sample(string name, string type)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Clinks.Engage.sln"))) root = root.Parent;
        return new(File.ReadAllBytes(Path.Combine(root.FullName, "samples", name))) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
    }

    private static string Answers(JsonElement questionnaire)
    {
        var answers = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var question in questionnaire.GetProperty("pages").EnumerateArray().SelectMany(page => page.GetProperty("questions").EnumerateArray()))
        {
            var first = question.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("code").GetString()!).Take(1).ToArray();
            var answer = question.GetProperty("type").GetString() switch
            {
                "text" => "We walk with people to the gate and beyond.",
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
