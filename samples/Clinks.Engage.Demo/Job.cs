using System.Net;
using System.Text.Json.Nodes;
using Clinks.Engage.Samples.Organisations;

namespace Clinks.Engage.Demo;

/// <summary>The whole job, in its order: a list of members, a survey from a workbook, the answers, the release.</summary>
internal sealed class Job(HttpClient http, Steps steps, CancellationToken cancel)
{
    private const string Survey = "/v1/surveys/state-of-the-sector-2026";
    private readonly ImmutableArray<Organisation> organisations = OrganisationGenerator.Generate();

    /// <summary>The token with which policy staff work; printed when the platform stays.</summary>
    public string PolicyToken { get; private set; } = "";

    public async Task<Outcome> Run(string administratorToken)
    {
        var administrator = new Caller(http, administratorToken);
        var (membership, policy, second) = await StaffTokens(administrator);
        await Import(membership);
        await Create(policy);
        var respondents = await Members(membership);
        await Open(policy, respondents.Length);
        await steps.Each("give each organisation a token", respondents, async (one, _) => one.Caller = new(http, await Token(administrator, one.Member, one.Member, "respondent", "approver")), cancel);
        await new Answering(steps, cancel).Run(Survey, respondents);
        await Close(policy, respondents[^1]);
        return await Release(policy, second);
    }

    private Task<(Caller Membership, Caller Policy, Caller Second)> StaffTokens(Caller administrator) => steps.Do("give staff tokens", async () =>
    {
        var membership = new Caller(http, await Token(administrator, "membership-staff", null, "membership"));
        PolicyToken = await Token(administrator, "policy-staff", null, "policy");
        var second = await Token(administrator, "policy-colleague", null, "policy");
        return ((membership, new Caller(http, PolicyToken), new Caller(http, second)), 3);
    });

    private async Task<string> Token(Caller administrator, string id, string? member, params string[] roles)
    {
        var body = new JsonObject { ["id"] = id, ["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]) };
        if (member is not null) body["member"] = member;
        return (await administrator.Post("/v1/tokens", $"demo-token-{id}", body, HttpStatusCode.Created, cancel)).Text("token");
    }

    private async Task Import(Caller membership)
    {
        var csv = SampleFile("members.csv");
        await steps.Do("members: what a list would change (dry run)", () => Added("?dryRun=true"));
        await steps.Do("members: import the list", () => Added("?dryRun=false"));

        async Task<int> Added(string query)
        {
            var answer = await membership.Post("/v1/members/import" + query, "demo-import" + query, csv, "text/csv", HttpStatusCode.OK, cancel);
            return answer.Count("added").MustBe(organisations.Length, "organisations added");
        }
    }

    private async Task Create(Caller policy)
    {
        await steps.Do("survey from an XLSForm workbook: questions", () => Questions("/v1/surveys", "state-of-the-sector-2026.xlsx"));
        await steps.Do("consultation from an XLSForm workbook: questions", () => Questions("/v1/consultations", "resettlement-2026.xlsx"));

        async Task<int> Questions(string path, string file) =>
            (await policy.Post(path, "demo-create-" + file, SampleFile(file), Caller.Xlsx, HttpStatusCode.Created, cancel)).Count("questions");
    }

    private Task<Respondent[]> Members(Caller membership) => steps.Do("members: read the directory", async () =>
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        string? after = "";
        while (after is not null)
        {
            var page = await membership.Get($"/v1/members?limit=50{(after.Length > 0 ? $"&after={after}" : "")}", cancel);
            foreach (var member in page["members"]!.AsArray()) ids.Add(member!.Text("name"), member!.Text("id"));
            after = page["next"]?.GetValue<string>();
        }

        var respondents = organisations.Select(it => new Respondent(it, ids.GetValueOrDefault(it.Name) ?? throw new UnexpectedAnswer($"{it.Name} is not in the directory."))).ToArray();
        return (respondents, ids.Count);
    });

    private Task Open(Caller policy, int asked) => steps.Do("survey: open, organisations asked", async () =>
    {
        var body = new JsonObject { ["mode"] = "named", ["audience"] = new JsonObject { ["everyone"] = true } };
        return (await policy.Post(Survey + "/opening", "demo-open", body, HttpStatusCode.OK, cancel)).Count("asked").MustBe(asked, "organisations asked");
    });

    private async Task Close(Caller policy, Respondent late)
    {
        await steps.Do("survey: close", async () =>
        {
            await policy.Post(Survey + "/closing", "demo-close", [], HttpStatusCode.OK, cancel);
            return 1;
        });
        await steps.Do("an amendment after the close is refused", async () =>
        {
            var body = new JsonObject { ["answers"] = new JsonObject { ["confidence"] = "very" }, ["declaration"] = true };
            await late.Caller.Post($"/v1/responses/{late.Response}/amendment", late.Key("late"), body, HttpStatusCode.Conflict, cancel);
            return 1;
        });
    }

    private async Task<Outcome> Release(Caller policy, Caller second)
    {
        await steps.Do("release: questions prepared", async () =>
            (await policy.Post(Survey + "/releases", "demo-prepare", [], HttpStatusCode.OK, cancel)).Part("plan").Part("questions").AsArray().Count);
        await steps.Do("release: tables published by a colleague", async () =>
            (await second.Post(Survey + "/releases/1", "demo-release", [], HttpStatusCode.OK, cancel)).Count("tables"));
        var tables = await steps.Do("release: read back, tables with figures", async () =>
        {
            var stored = await policy.Get(Survey + "/releases/1", cancel);
            var published = stored.Part("tables").AsArray().Where(table => table!["withheld"] is null).ToImmutableArray();
            return (published, published.Length);
        });
        var workbook = await steps.Do("workbook: download, sheets", async () =>
        {
            var file = await policy.Download(Survey + "/releases/1/workbook", cancel);
            return (file, ReleaseFile.Sheets(file));
        });
        return new(Responses(tables), tables.Length, ReleaseFile.Sheets(workbook), workbook);
    }

    /// <summary>As it was published: the first figure of the base table is all that responded.</summary>
    private static int Responses(ImmutableArray<JsonNode?> tables) =>
        tables.FirstOrDefault(table => table!.Text("kind") == "base") is { } all
            ? all.Part("rows")[0]!.Part("cells")[0]!.GetValue<int>()
            : throw new UnexpectedAnswer("the release does not say how many responded.");

    private static byte[] SampleFile(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name));
}

/// <summary>What came of it.</summary>
internal sealed record Outcome(int Responses, int Tables, int Sheets, byte[] Workbook);
