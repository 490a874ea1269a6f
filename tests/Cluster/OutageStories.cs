using System.Net;
using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>PostgreSQL goes while answers arrive, and comes back ten seconds later. Nobody starts anything of ours again.</summary>
public sealed class OutageStories : IDisposable
{
    private const int Before = 15;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);
    private readonly string folder = Directory.CreateTempSubdirectory("engage-cluster-").FullName;
    private readonly PostgresServer server;

    public OutageStories()
    {
        PrivateServer.SkipWhereNotInstalled();
        server = new();
    }

    public void Dispose()
    {
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_server_that_dies_and_is_started_again()
    {
        var databases = Databases.On(server, folder);
        var administrator = await Node.FirstToken(databases, "--vault-key", databases.Key);
        using var node = await Node.Alone(databases);
        await Answered(databases, node, administrator, server.Break, server.Start, failing: true);
    }

    [Fact]
    public async Task A_server_that_stands_still()
    {
        var databases = Databases.On(server, folder);
        var administrator = await Node.FirstToken(databases, "--vault-key", databases.Key);
        using var node = await Node.Alone(databases);
        await Answered(databases, node, administrator, server.Freeze, server.Thaw, failing: false);
    }

    [Fact]
    public async Task A_server_that_dies_under_a_silo_behind_the_Api()
    {
        Engine.SkipUnlessOrleans();
        var databases = Databases.On(server, folder);
        using var silo = await Node.SiloAlone(databases, "stories");
        using var api = await Node.ApiAlone(databases, "stories");
        await Answered(databases, api, await Node.FirstToken(databases, "--join", "stories"), server.Break, server.Start, failing: true);
    }

    [Fact]
    public async Task A_server_that_is_away_while_a_draft_is_looked_at_and_saved()
    {
        var databases = Databases.On(server, folder);
        var administrator = await Node.FirstToken(databases, "--vault-key", databases.Key);
        string draft, token;
        using (var first = await Node.Alone(databases))
        {
            using var opening = new Caller(first);
            var consultation = await Consultation.Open(opening, administrator, respondents: 1);
            (draft, token) = (await consultation.Begin(0), consultation.Respondents[0]);
        }

        // In a new process nothing of the draft is in memory; of the token it is, once somebody has come with it.
        using var node = await Node.Alone(databases);
        using var caller = new Caller(node);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Send(0, HttpMethod.Get, Response("response-aaaaaaaaaaaaaaaaaaaaaaaaaa"), token)).StatusCode);
        server.Break();
        Unavailable(await Failed.Of(await caller.Send(0, HttpMethod.Get, Response(draft), token)));
        Unavailable(await Failed.Of(await Save()));
        server.Start();

        // The same again under the same key, until it is answered: it is saved, and once.
        HttpResponseMessage saved;
        do saved = await Save();
        while (saved.StatusCode is HttpStatusCode.ServiceUnavailable);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (saved.StatusCode, (await Save()).StatusCode));
        Assert.Contains("\"version\":1", await (await caller.Send(0, HttpMethod.Get, Response(draft), token)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Task<HttpResponseMessage> Save() => caller.Send(0, HttpMethod.Patch, Response(draft), token, """{"answers":{}}""", "the-save", "0");
        static string Response(string id) => $"/v1/responses/{id}/draft";
    }

    /// <param name="failing">Whether somebody must have been told that the platform cannot answer now.</param>
    private static async Task Answered(Databases databases, Node node, string administrator, Action goes, Action comes, bool failing)
    {
        using var caller = new Caller(node) { Pause = TimeSpan.FromMilliseconds(200) };
        var consultation = await Consultation.Open(caller, administrator);
        Assert.Empty(caller.Failures);

        var given = 0;
        var back = new TaskCompletionSource();
        var answering = consultation.AnswerAll(() =>
        {
            if (Interlocked.Increment(ref given) != Before) return;
            goes();
            _ = Later(comes, back);
        });
        await back.Task;
        await answering;

        if (failing) Assert.NotEmpty(caller.Failures);
        Assert.All(caller.Failures, Unavailable);
        await consultation.NothingIsMissing();
        await InOrder(databases, consultation.Respondents.Count);
    }

    /// <summary>The length of the outage is what is tested; nothing waits for it to be over but by asking.</summary>
    private static async Task Later(Action comes, TaskCompletionSource back)
    {
        await Task.Delay(Length);
        try
        {
            comes();
            back.SetResult();
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            back.SetException(failure);
        }
    }

    internal static void Unavailable(Failed answer)
    {
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.Status, answer.Type));
        Assert.True(answer.RetryAfter > TimeSpan.Zero);
        Assert.Equal("unavailable", JsonDocument.Parse(answer.Body).RootElement.GetProperty("code").GetString());
        Assert.DoesNotContain("xception", answer.Body, StringComparison.Ordinal);
    }

    /// <summary>The log holds, and each respondent is in it once.</summary>
    internal static async Task InOrder(Databases databases, int responses)
    {
        using var cluster = PostgresCluster.Prepare(new() { Evidence = databases.Evidence, Vault = databases.Vault, VaultKey = databases.Key });
        await using var log = cluster.OpenLog(TimeProvider.System);
        Assert.Empty((await log.Verify(TestContext.Current.CancellationToken)).Faults);
        var sent = await log.ReadTypes(EventTypes.NamesOf(typeof(ResponseSubmitted)), 0, TestContext.Current.CancellationToken).Whole();
        Assert.Equal(responses, sent.Count);
    }
}
