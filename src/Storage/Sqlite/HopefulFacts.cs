using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>
/// What is so unless a batch repeats something or comes second: no request was answered before, and streams that an append expects to have no
/// past have none. Neither is looked up; all else is, as ever. Good only for a batch all of which is written: then the tables' keys refuse what
/// is otherwise.
/// </summary>
internal sealed class HopefulFacts : ILogFacts
{
    private readonly ILogFacts known;
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    internal HopefulFacts(ILogFacts known, IReadOnlyList<PendingAppend> batch)
    {
        this.known = known;
        foreach (var append in batch)
            foreach (var stream in append.Request.Streams)
                if (stream.ExpectedVersion == 0) begun.Add(stream.Stream);
    }

    public LogHead Head => known.Head;

    public FirstAnswer? AnswerTo(string actor, string requestId) => null;

    public ScopeState Scope(string scope) => known.Scope(scope);

    public int Version(string stream) => begun.Contains(stream) ? 0 : known.Version(stream);

    public long LastOf(string scope) => known.LastOf(scope);
}
