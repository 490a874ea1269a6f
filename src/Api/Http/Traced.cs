using System.Diagnostics;
using Clinks.Engage.Grains.Watching;

namespace Clinks.Engage.Api.Http;

/// <summary>Gives a request's trace to the grain calls that it makes, and its span the route in place of the path, in which responses have their keys.</summary>
internal sealed class Traced(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) => Watch.Source.HasListeners() && Activity.Current is { } activity ? Follow(http, activity) : next(http);

    private async Task Follow(HttpContext http, Activity activity)
    {
        TraceContext.Carry(activity);
        try
        {
            await next(http);
        }
        finally
        {
            activity.SetTag("http.request.method", http.Request.Method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" ? http.Request.Method : "_OTHER");
            activity.SetTag("http.response.status_code", http.Response.StatusCode);
            if (http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route }) activity.SetTag("http.route", route);
        }
    }
}
