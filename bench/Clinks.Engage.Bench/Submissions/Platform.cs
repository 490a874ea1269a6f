using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Clinks.Engage.Bench.Submissions;

/// <summary>The platform with members who may answer, and one open survey for each round: an organisation answers a survey once.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private readonly HttpClient http;
    private readonly string administrator;

    private Platform(Server server, string administrator)
    {
        (Server, this.administrator) = (server, administrator);
        http = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
    }

    public Server Server { get; }

    public Uri Address => Server.Address;

    /// <summary>One token for each member.</summary>
    public string[] Tokens { get; private set; } = [];

    /// <param name="variables">Where its data is.</param>
    /// <param name="place">The same, as arguments.</param>
    public static async Task<Platform> Start(IReadOnlyDictionary<string, string> variables, string[] place, int members, int surveys)
    {
        const string Api = "Clinks.Engage.Api";
        var first = await Server.Run(Api, variables, ["token", .. place, "--role", "administrator", "--id", "operator"]);
        var platform = new Platform(await Server.Start(Api, variables, ["run", .. place, "--urls", "http://127.0.0.1:0"]), first);
        await platform.Fill(members, surveys);
        return platform;
    }

    public static string Responses(int survey) => $"/v1/surveys/{Name(survey)}/responses";

    /// <summary>How many have answered, as staff see it.</summary>
    public async Task<int> Submitted(int survey)
    {
        var policy = await Token("""{"id":"policy","roles":["policy"]}""");
        var (count, after) = (0, "");
        while (true)
        {
            var page = await Get($"v1/surveys/{Name(survey)}/participants?limit=1000{after}", policy);
            count += page.GetProperty("participants").EnumerateArray().Count(one => one.GetProperty("progress").GetString() == "submitted");
            if (!page.TryGetProperty("next", out var next) || next.ValueKind is JsonValueKind.Null) return count;
            after = "&after=" + next.GetString();
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Server.DisposeAsync();
    }

    private static string Name(int survey) => string.Create(CultureInfo.InvariantCulture, $"forty-questions-{survey}");

    private async Task Fill(int members, int surveys)
    {
        var membership = await Token("""{"id":"membership","roles":["membership"]}""");
        var policy = await Token("""{"id":"policy","roles":["policy"]}""");
        var list = new StringBuilder("Name,Income band,Region,Specialist\n");
        for (var i = 0; i < members; i++) list.Append(CultureInfo.InvariantCulture, $"Organisation {i},£10k to £100k,London,Yes\n");
        await Post("v1/members/import", membership, new StringContent(list.ToString(), Encoding.UTF8, "text/csv"));
        for (var survey = 0; survey < surveys; survey++)
        {
            await Post("v1/surveys", policy, new ByteArrayContent(Survey.Workbook(Name(survey))) { Headers = { ContentType = new(Xlsx) } });
            await Post($"v1/surveys/{Name(survey)}/opening", policy, Json("""{"mode":"named","audience":{"everyone":true}}"""));
        }

        var ids = await Members(membership);
        Tokens = new string[ids.Count];
        await Parallel.ForAsync(0, ids.Count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
            Tokens[i] = await Token($$"""{"id":"office","roles":["respondent"],"member":"{{ids[i]}}"}"""));
    }

    private async Task<List<string>> Members(string membership)
    {
        var ids = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await Get($"v1/members?limit=1000{after}", membership);
            ids.AddRange(page.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()!));
            after = page.TryGetProperty("next", out var next) && next.ValueKind is JsonValueKind.String ? "&after=" + next.GetString() : null;
        }

        return ids;
    }

    private async Task<string> Token(string body) => (await Post("v1/tokens", administrator, Json(body))).GetProperty("token").GetString()!;

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<JsonElement> Get(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var response = await http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<JsonElement> Post(string path, string token, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var response = await http.SendAsync(request);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<JsonElement>()
            : throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }
}
