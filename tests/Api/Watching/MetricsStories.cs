using System.Diagnostics;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Silo.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Api.Tests.Watching;

/// <summary>A platform that answers /metrics, and what stands there. Counters are the whole process's; the figures of an engagement are its own.</summary>
public sealed class MetricsStories : IAsyncLifetime
{
    private readonly Platform platform = new(new WatchOptions { Metrics = new(IPAddress.Loopback, 0), TurnoutEvery = TimeSpan.FromMilliseconds(50) });

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task The_metrics_have_a_port_of_their_own_and_share_it_with_nothing()
    {
        using var own = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(Address) };
        using var found = await own.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", found.Content.Headers.ContentType!.ToString());
        foreach (var path in (string[])["/", "/health", "/v1/members", "/openapi/v1.json", "/metrics/"])
        {
            using var other = await own.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        }

        (await new Caller(platform.Http, null, "nobody").Get("/metrics")).Refused(404, "nothing-here");
    }

    [Fact]
    public async Task The_rate_moves_in_steps_is_exact_at_the_close_and_right_after_a_restart()
    {
        var asking = await Asking.Open(platform, "watched-rate", [.. Enumerable.Range(1, 10)]);
        for (var member = 1; member <= 6; member++) (await asking.Send(await asking.Respondent(member), Asking.Enough)).Is(HttpStatusCode.Created);
        const string Rate = "engage_response_rate_ratio{engagement=\"survey-watched-rate\"} ", Submitted = "engage_participants{engagement=\"survey-watched-rate\",state=\"submitted\"} ";
        await Shows(Rate + "0.5\n");
        await Shows(Submitted + "5\n");
        (await asking.Policy.Post(asking.Path + "/closing")).Is(HttpStatusCode.OK);
        await Shows(Rate + "0.6\n");
        await platform.Restart();
        await Shows(Rate + "0.6\n");
    }

    [Fact]
    public async Task Appends_calls_refusals_and_requests_are_measured_without_anybodys_words_or_keys()
    {
        var asking = await Asking.Open(platform, "watched-words", 1, 2);
        var oak = await asking.Respondent(1);
        var response = await asking.Begin(oak);
        (await oak.Save(response, """{"lived":"yes","story":"Qz1Watched"}""", "0")).Is(HttpStatusCode.OK);
        (await oak.Post($"/v1/responses/{response}/submission", """{"declaration":false}""")).Refused(422, "declaration-missing");
        (await oak.Get($"/v1/responses/{response}/draft?Qz2Asked=Qz2Asked")).Is(HttpStatusCode.OK);
        (await oak.Post($"/v1/responses/{response}/submission", """{"declaration":true}""")).Is(HttpStatusCode.OK);
        (await (await platform.As(Roles.Membership)).Get("/v1/members?limit=0")).Refused(422, "paging");

        var text = await Read();
        Assert.Contains("engage_append_duration_seconds_bucket{outcome=\"appended\",le=\"0.0005\"}", text, StringComparison.Ordinal);
        Assert.Contains("engage_append_batch_size_bucket{le=\"1\"}", text, StringComparison.Ordinal);
        Assert.Contains("engage_append_commit_duration_seconds_count{outcome=\"committed\"}", text, StringComparison.Ordinal);
        Assert.Contains("engage_submissions_total ", text, StringComparison.Ordinal);
        Assert.Contains("engage_grain_call_duration_seconds_count{grain=\"ResponseGrain\",method=\"SubmitDraft\",outcome=\"answered\"}", text, StringComparison.Ordinal);
        Assert.Contains("engage_grain_call_refusals_total{code=\"declaration-missing\",grain=\"ResponseGrain\",method=\"SubmitDraft\"}", text, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/v1/responses/{response}/submission\"", text, StringComparison.Ordinal);
        string[] canaries = ["Qz1Watched", "Qz2Asked", response, oak.Token!, oak.Token!.Split('_')[1], oak.Holder, Platform.Member(1), "contact1@"];
        foreach (var canary in canaries) Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase);
    }

    private string Address => platform.Services.GetRequiredService<MetricsPort>().Address;

    private async Task<string> Read()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        return await http.GetStringAsync(new Uri(Address));
    }

    private async Task Shows(string line)
    {
        var deadline = Stopwatch.StartNew();
        string text;
        while (!(text = await Read()).Contains(line, StringComparison.Ordinal))
        {
            if (deadline.Elapsed > TimeSpan.FromMinutes(2))
                Assert.Fail($"It never said {line}{string.Join('\n', text.Split('\n').Where(one => one.StartsWith("engage_p", StringComparison.Ordinal) || one.StartsWith("engage_r", StringComparison.Ordinal)))}");
        }
    }
}
