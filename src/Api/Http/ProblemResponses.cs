using System.Text.Json;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Http;

/// <summary>
/// Problem details (RFC 9457) with what our problems carry: code, what, where, wayOut; all of them under <c>problems</c> where
/// there are several.
/// </summary>
internal static class ProblemResponses
{
    public static IResult ToResult(this IReadOnlyList<Problem> problems, int? status = null) => new Response(problems, status ?? StatusOf(problems));

    public static IResult ToResult(this Problem problem, int? status = null) => ((IReadOnlyList<Problem>)[problem]).ToResult(status);

    /// <summary>The value as JSON, or the problems.</summary>
    public static IResult ToResult<T>(this Outcome<T> outcome, Func<T, IResult>? done = null) =>
        outcome.Match(value => done is null ? Reply.Json(value) : done(value), problems => ToResult(problems));

    public static Task Write(HttpContext http, Problem problem, int? status = null) => problem.ToResult(status).ExecuteAsync(http);

    private static int StatusOf(IReadOnlyList<Problem> problems) => problems[0].Kind switch
    {
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.Stale => StatusCodes.Status412PreconditionFailed,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>A file of thousands of faulty rows is put right by other means than a list of them; how many more there are is said.</summary>
    private const int MostListed = 500;

    private sealed class Response(IReadOnlyList<Problem> problems, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (PageReaders.Read(httpContext)) return Show.Page<ProblemPage, ProblemPage.Shown>(httpContext, new(problems, status), status).ExecuteAsync(httpContext);
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/problem+json";
            var first = problems[0];
            var body = new Body(
                $"urn:clinks-engage:problem:{first.Code}", first.What, status, first.Code, first.What, first.Where, first.WayOut,
                [.. problems.Take(MostListed).Select(problem => new Part(problem.Code, problem.What, problem.Where, problem.WayOut))],
                problems.Count > MostListed ? problems.Count - MostListed : null);
            return JsonSerializer.SerializeAsync(httpContext.Response.Body, body, HttpJson.Options, httpContext.RequestAborted);
        }

        private sealed record Part(string Code, string What, string Where, string WayOut);

        private sealed record Body(string Type, string Title, int Status, string Code, string What, string Where, string WayOut, Part[] Problems, int? NotListed);
    }
}
