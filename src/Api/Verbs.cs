using Clinks.Engage.Api.Identity;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Api.Releases;
using Clinks.Engage.Silo;
using Clinks.Engage.Silo.Watching;
using Microsoft.AspNetCore.Connections;

namespace Clinks.Engage.Api;

/// <summary>What the executable can do: run the platform, let the first program or person in on the machine itself, or check a workbook.</summary>
internal static class Verbs
{
    private const string Usage = $"""
        run   --data DIR [--urls http://127.0.0.1:5080]     run the platform on a data folder
        token --data DIR --role ROLE --id ID                print a new token (the platform need not run; tokens are shown once)
        administrator --data DIR --email ADDRESS            let this address in as an administrator, by e-mail
        check FILE.xlsx [--language en|cy]                  hold a workbook against the rules of releases, a finding a line

        In place of --data, PostgreSQL: the variables ENGAGE_POSTGRES and ENGAGE_POSTGRES_VAULT (connection strings of two databases)
        and --vault-key KEY. With --cluster ID --silo-port N --gateway-port N [--address IP] run joins the silos of that name as another one.
        In place of all that, --join ID: no silo here, but calls to those of the cluster ID. It wants ENGAGE_POSTGRES alone.
        Letters go through the mail server of the variable ENGAGE_SMTP (smtp://user:password@host:587), from ENGAGE_MAIL_FROM; their links begin
        with --public-url https://… With --environment Development they go into a folder, and their links onto the console.
        With --metrics http://127.0.0.1:9464, run answers /metrics there, on a port of its own.

        {KeyVerbs.Usage}
        """;

    public static Task<int> Run(string[] args) => Executable.Run(Usage, () => args switch
    {
        ["run", .. var rest] => Serve(Arguments.Read(rest, ["data", "urls", "join", "metrics", "public-url", "environment", .. Told.KeyNames, .. Told.PlaceNames])),
        ["token", .. var rest] => FirstToken.Issue(Arguments.Read(rest, ["data", "role", "id", "join", .. Told.KeyNames]), Grains),
        ["check", var file, .. var rest] => CheckVerb.Check(file, Arguments.Read(rest, "language")),
        ["administrator", .. var rest] => FirstAdministrator.Grant(Arguments.Read(rest, ["data", "email", "join", .. Told.KeyNames]), Grains),
        ["keys", .. var rest] => KeyVerbs.Run(rest),
        _ => throw new ArgumentException("There are five verbs: run, token, administrator, check and keys."),
    });

    private static async Task<int> Serve(Arguments arguments)
    {
        var urls = arguments.Get("urls") ?? "http://127.0.0.1:5080";
        var environment = arguments.Get("environment") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        var development = string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase);
        var mail = MailOptions.Told(arguments.Get(MailOptions.PublicUrlName), arguments.Get("data"), development, Environment.GetEnvironmentVariable);
        await using var app = EngageApi.BuildOver(["--urls", urls, "--environment", environment], host => Grains(arguments, host), mail);
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new StartRefusedException($"{urls} is taken by another process. Give '--urls' another address.", taken);
        }

        foreach (var url in app.Urls) await Console.Out.WriteLineAsync($"Listening on {url}");
        if (mail.Folder is { } folder) await Console.Out.WriteLineAsync($"Letters go to {folder}, and their links and codes are printed here");
        if (!mail.Works) await Console.Error.WriteLineAsync("No mail server: nobody can sign in by e-mail. Set ENGAGE_SMTP and ENGAGE_MAIL_FROM, and give --public-url. The JSON API works.");
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
