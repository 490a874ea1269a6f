using Microsoft.Extensions.Hosting;

namespace Clinks.Engage.Silo;

/// <summary>What this executable can do: be a silo of a cluster, and look after the vault's keys. The API is another program, which joins as a client.</summary>
internal static class SiloVerbs
{
    private const string Usage = $"""
        run --cluster ID --silo-port N --gateway-port N --vault-key KEY [--address IP]      be one silo of the cluster ID
            [--metrics http://127.0.0.1:9464]                                                answer /metrics there
            [--vault-key-before KEY]                                                         while the vault's key is replaced

        {KeyVerbs.Usage}

        The variables ENGAGE_POSTGRES and ENGAGE_POSTGRES_VAULT hold the connection strings of two databases, the same for all silos.
        --address is where other machines reach this one; 127.0.0.1 where nothing is said. It listens there and nowhere else.
        """;

    internal static Task<int> Run(string[] args) => Executable.Run(Usage, () => args switch
    {
        ["run", .. var rest] => Serve(Arguments.Read(rest, ["metrics", .. Told.KeyNames, .. Told.PlaceNames])),
        ["keys", .. var rest] => KeyVerbs.Run(rest),
        _ => throw new ArgumentException("There are two verbs: run and keys."),
    });

    private static async Task<int> Serve(Arguments arguments)
    {
        var place = Told.Place(arguments);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ToStandardError();
        builder.AddEngageSilo(new() { Postgres = Told.Postgres(arguments), Cluster = place, Watch = Told.Watch(arguments) });
        using var host = builder.Build();
        await host.StartAsync();
        await Console.Out.WriteLineAsync($"Silo ready: cluster {place.Id}, {place.Address}, ports {place.SiloPort} and {place.GatewayPort}");
        await host.WaitForShutdownAsync();
        return 0;
    }
}
