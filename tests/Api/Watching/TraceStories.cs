using System.Collections.Concurrent;
using System.Diagnostics;
using Clinks.Engage.Grains.Watching;
using Clinks.Engage.Silo.Watching;

namespace Clinks.Engage.Api.Tests.Watching;

/// <summary>A submission, followed from the request to the commit.</summary>
public sealed class TraceStories(Platform platform)
{
    private const string Web = "Microsoft.AspNetCore";

    [Fact]
    public async Task A_submission_is_one_trace_from_the_request_over_the_grain_to_the_append()
    {
        var asking = await Asking.Open(platform, "traced", 1);
        var oak = await asking.Respondent(1);
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        (await asking.Send(oak, Asking.Enough)).Is(HttpStatusCode.Created);
        // Other tests submit too, some of them twice at once: any request under which a grain appended and nothing was tried again will do.
        (Activity Request, Activity Append)? followed = null;
        await Until(() => (followed = spans.Where(IsRequest).Select(request => Followed(spans, request)).FirstOrDefault(found => found is not null)) is not null);

        var (request, append) = followed!.Value;
        var trace = spans.Where(span => span.TraceId == request.TraceId).ToList();
        var grain = Assert.Single(trace, span => span.SpanId == append.ParentSpanId);
        Assert.StartsWith("SubmissionGrain.", grain.OperationName, StringComparison.Ordinal);
        Assert.Equal(["taken", "committed"], append.Events.Select(happened => happened.Name));
        Assert.Contains(spans, span => span.OperationName == "commit" && span.Links.Any(link => link.Context.SpanId == append.SpanId));
        Assert.All(trace.Where(span => span != request), span => Assert.Contains(trace, above => above.SpanId == span.ParentSpanId));
    }

    [Fact]
    public async Task A_call_of_a_grain_by_a_grain_stands_under_the_caller_and_not_under_the_request()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        // An opening asks the directory of members who is meant.
        await Asking.Open(platform, "traced-opening", 1);
        // Other tests open surveys too: any trace that was seen from its request on will do.
        Activity? open = null;
        await Until(() => (open = spans.FirstOrDefault(span => span.OperationName == "EngagementGrain.Open" && spans.Any(above => IsOpening(above) && above.SpanId == span.ParentSpanId))) is not null);
        Assert.Equal(open!.SpanId, Assert.Single(spans, span => span.TraceId == open.TraceId && span.OperationName == "MemberDirectoryGrain.Choose").ParentSpanId);
    }

    [Fact]
    public async Task A_trace_that_a_sender_names_is_not_taken_over()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        const string Theirs = "4bf92f3577b34da6a3ce929d0e0e4736";
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Add("traceparent", $"00-{Theirs}-00f067aa0ba902b7-01");
        request.Headers.Add("tracestate", "vendor=Qz1State");
        request.Headers.Add("baggage", "word=Qz2Baggage");
        using var answer = await platform.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await Until(() => spans.Any(span => span.GetTagItem("http.route") is "/health"));
        Assert.All(spans, span => Assert.True(span.TraceId.ToString() != Theirs && span.TraceStateString is null && !span.Baggage.Any()));
    }

    [Fact]
    public void A_span_leaves_without_path_query_message_or_any_tag_that_is_not_listed()
    {
        using var source = new ActivitySource(Web);
        using var listener = Listen(new());
        using var span = source.StartActivity("GET /v1/responses/response-x")!;
        span.SetTag("http.request.method", "GET").SetTag("http.route", "/v1/responses/{id}").SetTag("url.path", "/v1/responses/response-x").SetTag("url.query", "?q=Qz1");
        span.SetStatus(ActivityStatusCode.Error, "Qz2");
        using var gate = new OnlyWhatMayLeave();
        gate.OnEnd(span);
        Assert.Equal(["http.request.method", "http.route"], span.TagObjects.Select(tag => tag.Key));
        Assert.Equal(("GET /v1/responses/{id}", null, true), (span.DisplayName, span.StatusDescription, span.Recorded));

        span.AddException(new InvalidOperationException("Qz3"));
        gate.OnEnd(span);
        Assert.False(span.Recorded);
    }

    private static (Activity Request, Activity Append)? Followed(IEnumerable<Activity> spans, Activity request)
    {
        var appends = spans.Where(span => span.TraceId == request.TraceId && span.OperationName == "append").ToList();
        return appends is [var append] && spans.Any(grain => grain.SpanId == append.ParentSpanId && grain.ParentSpanId == request.SpanId) ? (request, append) : null;
    }

    private static bool IsRequest(Activity span) => span.Source.Name == Web && span.GetTagItem("http.route") is "/v1/surveys/{name}/responses";

    private static bool IsOpening(Activity span) => span.Source.Name == Web && span.GetTagItem("http.route") is "/v1/surveys/{name}/opening";

    private static ActivityListener Listen(ConcurrentQueue<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Watch.Name or Web,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static async Task Until(Func<bool> holds)
    {
        var deadline = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(deadline.Elapsed < TimeSpan.FromMinutes(2), "It did not come.");
            await Task.Yield();
        }
    }
}
