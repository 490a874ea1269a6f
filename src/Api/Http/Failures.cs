using System.Diagnostics;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains;
using Clinks.Engage.Grains.Identity;
using Orleans.Storage;

namespace Clinks.Engage.Api.Http;

/// <summary>Turns what was thrown into an answer without a stack trace, and logs it without what people wrote.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
{
    // Long enough that a store which starts again is not asked by everybody at once before it is there.
    private const string RetryAfterSeconds = "5";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await Answer(http, failure);
        }
    }

    private Task Answer(HttpContext http, Exception failure)
    {
        switch (failure)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ProblemResponses.Write(http, HttpProblems.TooLarge(http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0));
            // The framework's own: a query or a part of the address. (Kestrel's are derived: the body broke off, or came broken.)
            case BadHttpRequestException bad when bad.GetType() == typeof(BadHttpRequestException):
                return ProblemResponses.Write(http, HttpProblems.BadQuery(), bad.StatusCode);
            case BadHttpRequestException bad:
                return ProblemResponses.Write(http, HttpProblems.NotJson(""), bad.StatusCode);
            case RoleMissingException:
                return ProblemResponses.Write(http, HttpProblems.NotAllowed());
            case InconsistentStateException:
                return ProblemResponses.Write(http, Problems.TryAgain());
            // A store that is away, a silo that is, or an answer that did not come: each is over some day, and the same key is done once.
            case StoreUnavailableException or OrleansMessageRejectionException or TimeoutException:
                http.Response.Headers.RetryAfter = RetryAfterSeconds;
                Log(logger, failure.GetType().Name, http.Request.Method, Route(http), Trace(http));
                return ProblemResponses.Write(http, HttpProblems.Busy(), StatusCodes.Status503ServiceUnavailable);
            default:
                Log(logger, Describe(failure), http.Request.Method, Route(http), Trace(http));
                return ProblemResponses.Write(http, HttpProblems.Failed(Trace(http)), StatusCodes.Status500InternalServerError);
        }
    }

    // The types and the places, never the messages: a message may repeat what somebody wrote.
    private static string Describe(Exception failure) => $"{failure.GetType().FullName}{(failure.InnerException is { } inner ? " < " + inner.GetType().FullName : "")}{Environment.NewLine}{failure.StackTrace}";

    private static string Route(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";

    private static string Trace(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed ({Trace}): {Failure}")]
    private static partial void Log(ILogger logger, string failure, string method, string route, string trace);
}
