using Microsoft.AspNetCore.Http.HttpResults;

namespace Clinks.Engage.Api.Pages;

/// <summary>Answers with a page.</summary>
internal static class Show
{
    public static IResult Page<TPage, TModel>(HttpContext http, TModel model, int status = StatusCodes.Status200OK) where TPage : EngagePage<TModel> =>
        // Whole, or not at all: a page that fails half way is answered as a failure.
        new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(EngagePage<>.Page)] = PageContext.Of(http),
            [nameof(EngagePage<>.Model)] = model,
        })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    /// <summary>To a path of ours, so that loading the page again sends nothing twice.</summary>
    public static IResult Next(string path) => new SeeOther(path);

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
