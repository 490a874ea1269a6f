using System.Net;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Grains.Membership;
using Clinks.Engage.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>What is refused, and what is given up, is so on both sides of the line between the API and the silos.</summary>
public sealed class CrossingStories : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("engage-cluster-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_respondent_who_asks_for_what_staff_may_see_is_refused_in_the_same_words_as_in_one_process()
    {
        Engine.SkipUnlessOrleans();
        var (apart, together) = (Databases.New(folder), Databases.New(folder) with { Key = Path.Combine(folder, "together.key") });
        using var silo = await Node.SiloAlone(apart, "stories");
        using var api = await Node.ApiAlone(apart, "stories");
        using var alone = await Prepared(together);

        var joined = await Refused(api, await Node.FirstToken(apart, "--join", "stories"));
        Assert.Equal(HttpStatusCode.Forbidden, joined.Status);
        Assert.Contains("\"code\":\"role-missing\"", joined.Body, StringComparison.Ordinal);
        Assert.Equal(joined, await Refused(alone.Node, alone.Administrator));
    }

    [Fact]
    public async Task A_grain_that_is_asked_without_the_role_refuses_over_the_line_as_itself()
    {
        Engine.SkipUnlessOrleans();
        var databases = Databases.New(folder);
        using var silo = await Node.SiloAlone(databases, "stories");
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.AddEngageClient(new("stories", databases.Evidence));
        using var client = builder.Build();
        await client.StartAsync(Cancel);

        var members = client.Services.GetRequiredService<IGrainFactory>().GetGrain<IMemberDirectoryGrain>("directory-members");
        var oak = new Actor("oak", Roles.Respondent, MemberId.Parse("oak"));
        await Assert.ThrowsAsync<RoleMissingException>(() => members.List(new(oak, null, 10), Cancel));
        await client.StopAsync(Cancel);
    }

    [Fact]
    public async Task Who_hangs_up_before_it_is_their_turn_has_sent_nothing_in_one_process()
    {
        var databases = Databases.New(folder);
        var metrics = $"http://127.0.0.1:{Node.FreePort()}";
        using var alone = await Prepared(databases, "--metrics", metrics);
        await HangUp(databases, alone.Node, alone.Administrator, metrics);
    }

    [Fact]
    public async Task Who_hangs_up_before_it_is_their_turn_has_sent_nothing_over_the_line()
    {
        Engine.SkipUnlessOrleans();
        var databases = Databases.New(folder);
        var metrics = $"http://127.0.0.1:{Node.FreePort()}";
        using var silo = await Node.SiloAlone(databases, "stories", "--metrics", metrics);
        using var api = await Node.ApiAlone(databases, "stories");
        await HangUp(databases, api, await Node.FirstToken(databases, "--join", "stories"), metrics);
    }

    /// <summary>
    /// The first waits for the log, which somebody else holds; the second waits behind it, and leaves; the third comes after both.
    /// (A draft is sent by the response's own grain. Orleans cannot tell a stateless worker, which takes whole responses, that somebody left.)
    /// </summary>
    /// <param name="metrics">Of the process with the silo: it counts who left before their turn.</param>
    private static async Task HangUp(Databases databases, Node node, string administrator, string metrics)
    {
        using var caller = new Caller(node);
        var consultation = await Consultation.Open(caller, administrator, respondents: 3);
        // Who asks is known before, so that it is the append that waits.
        (await consultation.Look(0)).Dispose();
        var draft = await consultation.FilledDraft(1);

        await using var source = NpgsqlDataSource.Create(databases.Evidence);
        await using var holder = await source.OpenConnectionAsync(Cancel);
        await using var turn = await holder.BeginTransactionAsync(Cancel);
        await using (var hold = new NpgsqlCommand("SELECT 1 FROM log_end FOR UPDATE", holder)) await hold.ExecuteNonQueryAsync(Cancel);
        var first = consultation.Answer(0);
        await using (var waits = source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"))
        {
            while (await waits.ExecuteScalarAsync(Cancel) is 0L) await Task.Yield();
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => consultation.SendDraft(1, draft, patience.Token));
        using (var http = new HttpClient())
        {
            while (!(await http.GetStringAsync(metrics + "/metrics", Cancel)).Contains("outcome=\"left\"", StringComparison.Ordinal)) await Task.Yield();
        }

        await turn.RollbackAsync(Cancel);
        await first;
        await consultation.Answer(2);

        var submitted = await consultation.Submitted();
        Assert.Equal([0, 2], submitted);
    }

    private static async Task<Prepared> Prepared(Databases databases, params string[] more)
    {
        var administrator = await Node.FirstToken(databases, "--vault-key", databases.Key);
        return new(await Node.Alone(databases, more), administrator);
    }

    private static async Task<(HttpStatusCode Status, string? Type, string Body)> Refused(Node node, string administrator)
    {
        using var caller = new Caller(node);
        var consultation = await Consultation.Open(caller, administrator, respondents: 1);
        using var answer = await caller.Send(0, HttpMethod.Get, "/v1/members", consultation.Respondents[0]);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(Cancel));
    }
}

internal sealed record Prepared(Node Node, string Administrator) : IDisposable
{
    public void Dispose() => Node.Dispose();
}
