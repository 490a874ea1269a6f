using System.Text.Json;
using Clinks.Engage.BareInsert;

// --urls URL, and --sqlite FILE or the variable BARE_POSTGRES.
var file = args is [.., "--sqlite", var named] ? named : null;
using IBareTable table = file is not null ? new BareSqlite(file) : new BarePostgres(Environment.GetEnvironmentVariable("BARE_POSTGRES")!);

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
await using var app = builder.Build();
app.MapPost("/insert", async (HttpContext http) =>
{
    var body = new byte[(int)http.Request.ContentLength!];
    await http.Request.Body.ReadExactlyAsync(body, http.RequestAborted);
    using (JsonDocument.Parse(body))
    {
        return Results.Json(new { id = await table.Insert(body, http.RequestAborted) }, statusCode: StatusCodes.Status201Created);
    }
});
await app.StartAsync();
Console.WriteLine($"Listening on {app.Urls.First()}");
await app.WaitForShutdownAsync();
