using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Clinks.Engage.Samples.Answers;
using Clinks.Engage.Samples.Organisations;

namespace Clinks.Engage.Demo.Tests.Watching;

/// <summary>The whole demo with OTLP switched on as anybody would, and what arrived at the other end.</summary>
public sealed partial class ExportTests(ExportTests.Export export) : IClassFixture<ExportTests.Export>
{
    [Fact]
    public void Traces_and_metrics_arrive_and_nothing_else()
    {
        Assert.True(export.ExitCode == 0, export.Output);
        Assert.Equal(["/v1/metrics", "/v1/traces"], export.Receiver.Paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_submission_is_one_trace_from_the_request_over_the_grain_to_the_append()
    {
        var spans = export.Receiver.Bodies("traces").SelectMany(SentSpan.Read).ToList();
        var byId = spans.ToDictionary(span => (span.Trace, span.Id));
        var ways =
            from append in spans
            where append.Name == "append" && byId.ContainsKey((append.Trace, append.Parent))
            let grain = byId[(append.Trace, append.Parent)]
            where grain.Name == "ResponseGrain.SubmitDraft" && byId.ContainsKey((grain.Trace, grain.Parent))
            select byId[(grain.Trace, grain.Parent)];
        var requests = ways.Where(request => request.Parent.Length == 0).Select(request => request.Name).ToList();
        Assert.Equal(120, requests.Count);
        Assert.All(requests, name => Assert.Equal("POST /v1/responses/{response}/submission", name));
    }

    [Fact]
    public void Nothing_that_anybody_wrote_and_nobodys_key_or_name_is_in_it()
    {
        var sent = export.Receiver.Bodies("traces").Concat(export.Receiver.Bodies("metrics")).Select(Encoding.UTF8.GetString).ToList();
        // It would be seen: what may be told is there to be found.
        Assert.Contains(sent, body => body.Contains("ResponseGrain", StringComparison.Ordinal));
        var canaries = Written().Concat(export.Keys).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal([], canaries.Where(canary => sent.Exists(body => body.Contains(canary, StringComparison.OrdinalIgnoreCase))));
        Assert.DoesNotContain(sent, body => Token().IsMatch(body));
    }

    [Fact]
    public void The_canaries_are_many_and_of_every_kind()
    {
        string[] kinds = ["response-", "token-", "member-", "participant-"];
        Assert.All(kinds, kind => Assert.True(export.Keys.Count(key => key.StartsWith(kind, StringComparison.Ordinal)) >= 120, kind));
        Assert.True(Written().Count() > 500);
    }

    /// <summary>Names, numbers, contacts and every answer in somebody's own words, which are those with a space: codes have none.</summary>
    private static IEnumerable<string> Written() => OrganisationGenerator.Generate().SelectMany(one => (string[])
    [
        one.Name, one.CharityNumber, one.ContactEmail,
        .. SectorAnswers.Of(one).SelectMany(page => page.Answers).Append(KeyValuePair.Create("", SectorAnswers.Correction(one)["ask_words"]))
            .Select(answer => answer.Value is JsonValue value && value.TryGetValue<string>(out var words) ? words : "").Where(words => words.Contains(' ', StringComparison.Ordinal)),
    ]);

    [GeneratedRegex("ce_[0-9a-z]{26}_", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Token();

    /// <summary>Run once; the receiver is a server of the test's own.</summary>
    public sealed partial class Export : IAsyncLifetime
    {
        private readonly string folder = Directory.CreateTempSubdirectory("engage-export-").FullName;

        internal OtlpReceiver Receiver { get; } = new();

        internal int ExitCode { get; private set; }

        internal string Output { get; private set; } = "";

        /// <summary>Under which the log has responses, tokens, members and their places; and the same without what kind they are.</summary>
        internal ImmutableArray<string> Keys { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var data = Path.Combine(folder, "data");
            var told = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Receiver.Address.ToString(),
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                // All of the demo's spans, though it is quicker than people are.
                ["OTEL_BSP_MAX_QUEUE_SIZE"] = "100000",
            };
            (ExitCode, var output, var errors) = await Tool.Run(told, "dotnet", Tool.Demo, "--out", folder, "--data", data);
            Output = output + errors;
            var log = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(data, "evidence.db")));
            var keys = Key().Matches(log).Select(key => key.Value).ToList();
            Keys = [.. keys, .. keys.Where(key => !key.StartsWith("participant-", StringComparison.Ordinal)).Select(key => key[(key.IndexOf('-', StringComparison.Ordinal) + 1)..])];
        }

        public async ValueTask DisposeAsync()
        {
            await Receiver.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        [GeneratedRegex(@"\b((response|token)-[0-9a-z]{26}|member-[a-z0-9-]+-sample|participant-[a-z0-9-]+\.[a-z0-9-]+-sample)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
        private static partial Regex Key();
    }
}
