using System.Globalization;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Silo;
using Clinks.Engage.Silo.Watching;
using Clinks.Engage.Storage;

namespace Clinks.Engage.Api;

/// <summary>What the executable can do: run the platform, or give out the first token on the machine itself.</summary>
internal static class Verbs
{
    private const string Usage = """
        run   --data DIR [--urls http://127.0.0.1:5080]     run the platform on a data folder
        token --data DIR --role ROLE --id ID                print a new token (the platform need not run; tokens are shown once)

        In place of --data, PostgreSQL: the variables ENGAGE_POSTGRES and ENGAGE_POSTGRES_VAULT (connection strings of two databases)
        and --vault-key FILE. With --cluster ID --silo-port N --gateway-port N a process joins those of the same id.
        With --metrics http://127.0.0.1:9464, run answers /metrics there, on a port of its own.
        """;

    public static async Task<int> Run(string[] args)
    {
        try
        {
            return args switch
            {
                ["run", .. var rest] => await Serve(Arguments.Read(rest, "data", "urls", "vault-key", "cluster", "silo-port", "gateway-port", "metrics")),
                ["token", .. var rest] => await IssueToken(Arguments.Read(rest, "data", "role", "id", "vault-key")),
                _ => Fail(Usage),
            };
        }
        catch (ArgumentException wrong)
        {
            return Fail(wrong.Message + Environment.NewLine + Usage);
        }
        catch (StorageRefusedException refused)
        {
            return Fail(refused.Message);
        }
    }

    private static async Task<int> Serve(Arguments arguments)
    {
        var options = Options(arguments) with { Watch = new() { Metrics = WatchOptions.ReadAddress(arguments.Get("metrics")) } };
        await using var app = EngageApi.Build(["--urls", arguments.Get("urls") ?? "http://127.0.0.1:5080"], options);
        await app.StartAsync();
        foreach (var url in app.Urls) await Console.Out.WriteLineAsync($"Listening on {url}");
        if (app.Services.GetService<MetricsPort>() is { } metrics) await Console.Out.WriteLineAsync($"Metrics on {metrics.Address}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Whoever has the machine has the platform: this is how the first administrator comes to be.</summary>
    private static async Task<int> IssueToken(Arguments arguments)
    {
        if (!Enum.TryParse<Roles>(arguments.Need("role"), ignoreCase: true, out var role) || !Enum.IsDefined(role))
            throw new ArgumentException($"--role is one of {string.Join(", ", Enum.GetNames<Roles>()[1..^1])}.");
        await using var app = EngageApi.Build(["--urls", "http://127.0.0.1:0"], Options(arguments));
        await app.StartAsync();
        var (secret, hash) = BearerToken.NewSecret();
        var request = RequestKey.Of(Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), "token", []);
        var locator = request.Derive(Actor.System, "token");
        var issued = await app.Services.GetRequiredService<IGrainFactory>().GetGrain<ITokenGrain>("token-" + locator)
            .Issue(new(Actor.System, request, arguments.Need("id"), role, null, null, hash), CancellationToken.None);
        await app.StopAsync();
        if (!issued.Succeeded) return Fail(string.Join(Environment.NewLine, issued.Problems.Select(problem => $"{problem.What} {problem.WayOut}")));
        await Console.Out.WriteLineAsync(BearerToken.Write(locator, secret));
        return 0;
    }

    private static SiloOptions Options(Arguments arguments)
    {
        // Variables, not arguments: connection strings hold passwords, and arguments are read by everybody on the machine.
        var evidence = Environment.GetEnvironmentVariable("ENGAGE_POSTGRES");
        var cluster = arguments.Get("cluster") is { } id ? new ClusterPlace(id, Port(arguments, "silo-port"), Port(arguments, "gateway-port")) : null;
        if (evidence is null || arguments.Get("data") is not null) return new() { DataFolder = arguments.Need("data"), VaultKeyFile = arguments.Get("vault-key"), Cluster = cluster };
        return new()
        {
            Postgres = new()
            {
                Evidence = evidence,
                Vault = Environment.GetEnvironmentVariable("ENGAGE_POSTGRES_VAULT") ?? throw new ArgumentException("ENGAGE_POSTGRES_VAULT is missing: the vault has a database of its own."),
                VaultKeyFile = arguments.Need("vault-key"),
            },
            Cluster = cluster,
        };
    }

    private static int Port(Arguments arguments, string name) =>
        ushort.TryParse(arguments.Need(name), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : throw new ArgumentException($"'--{name}' is a port from 1 to 65535.");

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
