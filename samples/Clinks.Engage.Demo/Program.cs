using Clinks.Engage.Demo;
using Clinks.Engage.Samples.Organisations;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

const string Staff = "staff@example.org";
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
using var term = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});

var temporary = options.Data is null;
var data = options.Data ?? Directory.CreateTempSubdirectory("engage-demo-").FullName;
var steps = new Steps(Console.Out);
try
{
    Console.WriteLine($"made-up organisations and answers, seed {OrganisationGenerator.DefaultSeed}");
    var administrator = options.Api is null ? await Platform.FirstToken(data, stop.Token) : Options.Token;
    if (options.Stay) await Platform.LetIn(data, Staff, stop.Token);
    await using var platform = options.Api is { } there
        ? Platform.At(there)
        : await steps.Do("start the platform on an empty data folder", async () => (await Platform.Run(data, options.Urls, options.Metrics, options.Stay, stop.Token), 1));
    using var http = new HttpClient { BaseAddress = platform.Address, Timeout = TimeSpan.FromSeconds(60) };
    var job = new Job(http, steps, stop.Token);
    Outcome outcome;
    try
    {
        outcome = await job.Run(administrator);
    }
    catch (Exception e) when (e is UnexpectedAnswer or HttpRequestException || (e is OperationCanceledException && !stop.IsCancellationRequested))
    {
        throw new UnexpectedAnswer(options.Api is null ? $"{e.Message}\nThe platform's last lines:\n{platform.LastLines}" : e.Message);
    }

    if (options.Out is { } folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "state-of-the-sector-2026.xlsx");
        await File.WriteAllBytesAsync(file, outcome.Workbook, stop.Token);
        Console.WriteLine($"wrote {file}");
    }

    if (options.Stay)
    {
        Console.WriteLine($"The platform stays at {platform.Address} until you press Ctrl+C. A token of policy staff: {job.PolicyToken}");
        Console.WriteLine($"To sign in, open {platform.Address}sign-in and type {Staff}, or the contact of a made-up organisation; the letter's link is printed here.");
        await platform.Ended(stop.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    Console.WriteLine($"demo: {outcome.Responses} responses, {outcome.Tables} tables, {outcome.Sheets} sheets");
    return 0;
}
catch (UnexpectedAnswer e)
{
    Console.Error.WriteLine($"demo: stopped at “{steps.Current}”: {e.Message}");
    return 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine($"demo: stopped at “{steps.Current}” because it was asked to.");
    return 1;
}
finally
{
    if (temporary) Directory.Delete(data, recursive: true);
}
