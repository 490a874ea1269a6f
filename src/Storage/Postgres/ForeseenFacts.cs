using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// What the next batch will find if nobody writes before it: the head that this process left, the scopes as they were then, and for
/// the rest what the appends themselves expect. The database is asked in the same transaction whether all of it is so.
/// </summary>
internal sealed class ForeseenFacts : ILogFacts
{
    private readonly IReadOnlyDictionary<string, ScopeState> scopes;
    private readonly Dictionary<string, int> versions = new(StringComparer.Ordinal);

    private ForeseenFacts(LogHead head, IReadOnlyDictionary<string, ScopeState> scopes) => (Head, this.scopes) = (head, scopes);

    public LogHead Head { get; }

    /// <summary>Every stream of the batch, and the version that its first append expects it to have.</summary>
    public IReadOnlyDictionary<string, int> Versions => versions;

    /// <summary>Null where the batch asks what can only be looked up, or opens or closes.</summary>
    internal static ForeseenFacts? Of(LogHead head, IReadOnlyDictionary<string, ScopeState> scopes, IReadOnlyList<PendingAppend> batch)
    {
        var foreseen = new ForeseenFacts(head, scopes);
        foreach (var append in batch)
        {
            var request = append.Request;
            if (request.ScopeSeen is not null || request.Openness is Openness.Opens or Openness.Closes || !scopes.ContainsKey(request.Scope)) return null;
            foreach (var stream in request.Streams) foreseen.versions.TryAdd(stream.Stream, stream.ExpectedVersion);
        }

        return foreseen;
    }

    public FirstAnswer? AnswerTo(string actor, string requestId) => null;

    public ScopeState Scope(string scope) => scopes[scope];

    public int Version(string stream) => versions[stream];

    public long LastOf(string scope) => throw new InvalidOperationException("What was appended to a scope is looked up, never foreseen.");
}
