namespace Clinks.Engage.Api.Pages;

/// <summary>
/// What somebody typed, where it cannot be saved just now: the session is over, or the page was open too long. It goes back to
/// them as it came, in a page with one button that sends it again; signing in happens in another tab meanwhile. Nothing of it is
/// kept here.
/// </summary>
public static class KeptForm
{
    public sealed record Model(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, bool SignedIn);

    internal static async Task Answer(HttpContext http, PageEndpoint page)
    {
        List<Domain.Problem> problems = [];
        var fields = await PageForm.Read(http, page.MostBytes, problems);
        await (problems.Count > 0 ? Http.ProblemResponses.ToResult(problems) : Again(http, fields)).ExecuteAsync(http);
    }

    internal static IResult Again(HttpContext http, IFormCollection fields) =>
        Show.Page<KeptFormPage, Model>(
            http,
            new(
                http.Request.Path,
                [.. from field in fields where field.Key != "__RequestVerificationToken" from value in field.Value select KeyValuePair.Create(field.Key, value ?? "")],
                PageContext.Of(http).Actor is not null),
            StatusCodes.Status409Conflict);
}
