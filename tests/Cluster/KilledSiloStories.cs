namespace Clinks.Engage.Cluster.Tests;

/// <summary>Two silos over one PostgreSQL; one of them goes while answers arrive.</summary>
public sealed class KilledSiloStories : IDisposable
{
    private const int Before = 15;
    private readonly string folder = Directory.CreateTempSubdirectory("engage-cluster-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_missing_when_one_of_two_that_also_answer_is_killed()
    {
        Engine.SkipUnlessOrleans();
        var databases = Databases.New(folder);
        var administrator = await Node.FirstToken(databases, "--vault-key", databases.Key);
        using var first = await Node.Together(databases, "stories");
        using var second = await Node.Together(databases, "stories");
        using var caller = new Caller(first, second);
        var consultation = await Consultation.Open(caller, administrator);

        await AnswerWhile(consultation, second.Kill);

        await consultation.NothingIsMissing();
    }

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_missing_when_a_silo_behind_the_Api_is_killed()
    {
        Engine.SkipUnlessOrleans();
        var databases = Databases.New(folder);
        using var first = await Node.SiloAlone(databases, "stories");
        using var second = await Node.SiloAlone(databases, "stories");
        var administrator = await Node.FirstToken(databases with { Vault = "" }, "--join", "stories");
        using var api = await Node.ApiAlone(databases, "stories");
        using var caller = new Caller(api);
        var consultation = await Consultation.Open(caller, administrator);

        await AnswerWhile(consultation, second.Kill);

        await consultation.NothingIsMissing();
    }

    [Fact]
    public async Task A_silo_that_is_asked_to_end_while_answers_arrive_ends_in_order_and_nothing_is_missing()
    {
        Engine.SkipUnlessOrleans();
        var databases = Databases.New(folder);
        using var first = await Node.SiloAlone(databases, "stories");
        using var second = await Node.SiloAlone(databases, "stories");
        using var api = await Node.ApiAlone(databases, "stories");
        using var caller = new Caller(api);
        var consultation = await Consultation.Open(caller, await Node.FirstToken(databases, "--join", "stories"));

        Task<int>? ended = null;
        await AnswerWhile(consultation, () => ended = second.Stop());

        Assert.Equal(0, await ended!);
        await consultation.NothingIsMissing();
    }

    /// <summary>All answer; after some receipts, something happens.</summary>
    private static async Task AnswerWhile(Consultation consultation, Action happens)
    {
        var given = 0;
        await consultation.AnswerAll(() =>
        {
            if (Interlocked.Increment(ref given) == Before) happens();
        });
    }
}

/// <summary>What these tests are built on.</summary>
internal static class Engine
{
    internal static bool IsOrleans => typeof(Grain).Assembly.GetName().Name != "Clinks.Engage.Engine";

    internal static void SkipUnlessOrleans() => Assert.SkipUnless(IsOrleans, "The embedded engine has no clusters.");
}
