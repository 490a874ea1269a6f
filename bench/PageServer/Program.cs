using Clinks.Engage.Api;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.PageServer;

// Arguments: the data folder, and a file for what the client needs to know.
if (args is not [var data, var told])
{
    Console.Error.WriteLine("Usage: DATA-FOLDER FILE-FOR-THE-CLIENT");
    return 2;
}

await using var app = EngageApi.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"], new() { DataFolder = data });
app.MapGet("/empty", (HttpContext http) => Show.Page<EmptyPage, Nothing>(http, new())).OpenPage();
await app.StartAsync();
await File.WriteAllLinesAsync(told, [await Prepared.SignIn(app.Services.GetRequiredService<IGrainFactory>()), Prepared.Page]);
Console.WriteLine("Listening on " + app.Urls.First());
await app.WaitForShutdownAsync();
return 0;
