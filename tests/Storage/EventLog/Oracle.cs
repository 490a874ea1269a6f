using System.Globalization;
using System.Text;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>The log as plain as can be: a list, walked from the start for every question. What the real ones are held against.</summary>
internal sealed class Oracle
{
    private readonly List<(string Stream, int Version, string Scope, string Type, string Body)> events = [];
    private readonly List<(string Actor, string RequestId, string Hash, string Receipt, string Answer)> requests = [];
    private readonly List<(string Scope, bool Open)> openings = [];

    internal int Version(string stream) => events.Count(e => e.Stream == stream);

    internal string Append(AppendRequest request)
    {
        foreach (var (actor, id, hash, receipt, answer) in requests)
        {
            if (actor == request.Actor && id == request.RequestId) return hash == request.ContentHash ? $"repeated {receipt} {answer}" : "other content";
        }

        var scope = openings.LastOrDefault(o => o.Scope == request.Scope, (Scope: "", Open: false));
        if (request.Openness == Openness.MustBeOpen && !scope.Open) return scope.Scope.Length == 0 ? "never open" : "closed";
        foreach (var stream in request.Streams)
        {
            if (Version(stream.Stream) != stream.ExpectedVersion) return $"conflict {stream.Stream} {stream.ExpectedVersion} {Version(stream.Stream)}";
        }

        var first = "";
        foreach (var stream in request.Streams)
        {
            foreach (var e in stream.Events) events.Add((stream.Stream, Version(stream.Stream) + 1, request.Scope, e.Type, Encoding.UTF8.GetString(e.Body.Span)));
            if (first.Length == 0) first = $"{events.Count} {stream.Stream} {Version(stream.Stream)}";
        }

        if (request.Openness is Openness.Opens or Openness.Closes) openings.Add((request.Scope, request.Openness == Openness.Opens));
        requests.Add((request.Actor, request.RequestId, request.ContentHash, first, Encoding.UTF8.GetString(request.Answer.Span)));
        return $"appended {first} {Encoding.UTF8.GetString(request.Answer.Span)}";
    }

    internal IEnumerable<string> Scope(string scope) => Lines(e => e.Scope == scope);

    internal IEnumerable<string> Stream(string stream) => Lines(e => e.Stream == stream);

    internal IEnumerable<string> Types(params string[] types) => Lines(e => types.Contains(e.Type, StringComparer.Ordinal));

    /// <summary>The same of a real answer, so that both can be compared as text.</summary>
    internal static string Say(AppendResult result) => result switch
    {
        AppendResult.Appended a => string.Create(CultureInfo.InvariantCulture, $"appended {a.Receipt.Position} {a.Receipt.Stream} {a.Receipt.Version} {Encoding.UTF8.GetString(a.Answer.Span)}"),
        AppendResult.Repeated r => string.Create(CultureInfo.InvariantCulture, $"repeated {r.Receipt.Position} {r.Receipt.Stream} {r.Receipt.Version} {Encoding.UTF8.GetString(r.Answer.Span)}"),
        AppendResult.OtherContent => "other content",
        AppendResult.Conflict c => $"conflict {c.Stream} {c.ExpectedVersion} {c.ActualVersion}",
        AppendResult.NotOpen n => n.ClosedAt is null ? "never open" : "closed",
        _ => throw new NotSupportedException(),
    };

    internal static IEnumerable<string> Say(IEnumerable<RecordedEvent> read) =>
        read.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Header.Position} {e.Header.Stream} {e.Header.Version} {e.Header.Scope} {e.Header.Type} {e.Body()}"));

    private IEnumerable<string> Lines(Func<(string Stream, int Version, string Scope, string Type, string Body), bool> wanted) =>
        events.Select((e, i) => (e, i)).Where(p => wanted(p.e)).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.i + 1} {p.e.Stream} {p.e.Version} {p.e.Scope} {p.e.Type} {p.e.Body}"));
}
