using Clinks.Engage.Api.Identity;
using Clinks.Engage.Silo;
using Clinks.Engage.Silo.Watching;
using Microsoft.AspNetCore.Connections;

namespace Clinks.Engage.Api;

/// <summary>What the executable can do: run the platform, or give out the first token on the machine itself.</summary>
internal static class Verbs
{
    private const string Usage = """
        run   --data DIR [--urls http://127.0.0.1:5080]     run the platform on a data folder
        token --data DIR --role ROLE --id ID                print a new token (the platform need not run; tokens are shown once)

        In place of --data, PostgreSQL: the variables ENGAGE_POSTGRES and ENGAGE_POSTGRES_VAULT (connection strings of two databases)
        and --vault-key FILE. With --cluster ID --silo-port N --gateway-port N [--address IP] run joins the silos of that name as another one.
        In place of all that, --join ID: no silo here, but calls to those of the cluster ID. It wants ENGAGE_POSTGRES alone.
        With --metrics http://127.0.0.1:9464, run answers /metrics there, on a port of its own.
        """;

    public static Task<int> Run(string[] args) => Executable.Run(Usage, () => args switch
    {
        ["run", .. var rest] => Serve(Arguments.Read(rest, ["data", "urls", "vault-key", "join", "metrics", .. Told.PlaceNames])),
        ["token", .. var rest] => FirstToken.Issue(Arguments.Read(rest, "data", "role", "id", "vault-key", "join"), Grains),
        _ => throw new ArgumentException("There are two verbs: run and token."),
    });

    private static async Task<int> Serve(Arguments arguments)
    {
        var urls = arguments.Get("urls") ?? "http://127.0.0.1:5080";
        await using var app = EngageApi.BuildOver(["--urls", urls], host => Grains(arguments, host));
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new StartRefusedException($"{urls} is taken by another process. Give '--urls' another address.", taken);
        }

        foreach (var url in app.Urls) await Console.Out.WriteLineAsync($"Listening on {url}");
        if (app.Services.GetService<MetricsPort>() is { } metrics) await Console.Out.WriteLineAsync($"Metrics on {metrics.Address}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>A silo in this process, or the way to silos elsewhere.</summary>
    private static void Grains(Arguments arguments, IHostApplicationBuilder host)
    {
        if (arguments.Get("join") is not null) host.AddEngageClient(Told.Entrance(arguments));
        else host.AddEngageSilo(Told.Silo(arguments));
    }
}
