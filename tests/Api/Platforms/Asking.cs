using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Workbooks.Tests;

namespace Clinks.Engage.Api.Tests;

/// <summary>A survey of four questions that a test has for itself.</summary>
internal sealed class Asking
{
    /// <summary>Answers that may be submitted.</summary>
    public const string Enough = """{"lived":"yes","people":12}""";

    private readonly Platform platform;

    private Asking(Platform platform, string name, Caller policy)
    {
        this.platform = platform;
        Name = name;
        Policy = policy;
    }

    public string Name { get; }

    public string Path => "/v1/surveys/" + Name;

    public Caller Policy { get; }

    public static byte[] Form(string name) => Xlsx.Of($$"""
        # survey
        | type               | name   | label                            | required | constraint |
        | select_one yes_no  | lived  | Has your board lived experience? | yes      |            |
        | integer            | people | How many people did you support? |          | . >= 0     |
        | text               | story  | What happened?                   |          |            |
        | select_multiple at | where  | Where do you work?               |          |            |
        # choices
        | list_name | name      | label     |
        | yes_no    | yes       | Yes       |
        | yes_no    | no        | No        |
        | at        | prison    | Prison    |
        | at        | community | Community |
        # settings
        | form_title | form_id   |
        | A survey   | {{name}} |
        """).ToArray();

    /// <param name="form">In place of the four questions.</param>
    public static async Task<Asking> Draft(Platform platform, string name, byte[]? form = null)
    {
        var policy = await platform.As(Roles.Policy, who: name);
        (await policy.Upload("/v1/surveys", form ?? Form(name))).Is(HttpStatusCode.Created);
        return new(platform, name, policy);
    }

    public static Task<Asking> Open(Platform platform, string name, params int[] members) => Open(platform, name, null, members);

    public static async Task<Asking> Open(Platform platform, string name, byte[]? form, params int[] members)
    {
        var asking = await Draft(platform, name, form);
        (await asking.Policy.Post(asking.Path + "/opening", Opening(members))).Is(HttpStatusCode.OK);
        return asking;
    }

    /// <summary>A consultation in which people tell something.</summary>
    public static async Task OpenConsultation(Platform platform, string name)
    {
        var policy = await platform.As(Roles.Policy, who: name);
        (await policy.Upload("/v1/consultations", Form(name))).Is(HttpStatusCode.Created);
        (await policy.Post($"/v1/consultations/{name}/opening", Opening(1))).Is(HttpStatusCode.OK);
    }

    public static string Opening(params int[] members) =>
        $$$"""{"mode":"named","audience":{"members":[{{{string.Join(',', members.Select(member => $"\"{Platform.Member(member)}\""))}}}]}}""";

    public Task<Caller> Respondent(int member, string who = "a") => platform.Respondent(member, $"{Name}-{who}");

    public async Task<string> Begin(Caller respondent) => (await respondent.Post(Path + "/responses")).Field("response");

    /// <summary>Creates and submits in one step.</summary>
    public Task<Said> Send(Caller respondent, string answers = Enough, string? key = null) =>
        respondent.Post(Path + "/responses", $$"""{"answers":{{answers}},"declaration":true}""", key);

    public Task<Said> Close() => Policy.Post(Path + "/closing");

    /// <summary>Somebody else than who prepares releases here: who makes them.</summary>
    public Task<Caller> Second() => platform.As(Roles.Policy, who: Name + "-second");

    /// <summary>One prepares the next release, another makes it.</summary>
    /// <param name="plan">As it is sent; without one it is everything.</param>
    /// <returns>The answer to who made it.</returns>
    public async Task<Said> Release(string plan = "{}")
    {
        var prepared = (await Policy.Post(Path + "/releases", plan)).Is(HttpStatusCode.OK);
        return await (await Second()).Post($"{Path}/releases/{prepared.Field("number")}");
    }
}
