using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>What was answered to a request before.</summary>
internal sealed record FirstAnswer(string ContentHash, Receipt Receipt, ReadOnlyMemory<byte> Answer)
{
    /// <summary>What comes of the same request id again: the first answer, if the content is the same.</summary>
    internal AppendResult To(string contentHash) =>
        ContentHash == contentHash ? new AppendResult.Repeated(Receipt, Answer) : new AppendResult.OtherContent();
}

/// <summary>Whether a scope is open; <paramref name="ClosedAt"/> is null while it is, and for one never opened.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScopeState(bool Open, DateTimeOffset? ClosedAt);

/// <summary>The last position given out, and its time.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogHead(long Position, DateTimeOffset At);

/// <summary>What the write transaction sees. It holds the log's head locked, so nothing of this can change under it.</summary>
internal interface ILogFacts
{
    LogHead Head { get; }

    FirstAnswer? AnswerTo(string actor, string requestId);

    ScopeState Scope(string scope);

    /// <summary>The version of a stream's last event; 0 where it has none.</summary>
    int Version(string stream);

    /// <summary>The position of a scope's last event; 0 where it has none. Asked of scopes that an append has seen (<see cref="AppendRequest.ScopeSeen"/>).</summary>
    long LastOf(string scope);
}

/// <summary>An event that stands, to be written.</summary>
internal readonly record struct NewRow(EventHeader Header, Commitment Commitment, ReadOnlyMemory<byte> Body);

/// <summary>A request that was answered, to be written.</summary>
internal readonly record struct NewAnswer(AppendRequest Request, Receipt Receipt);

/// <summary>
/// Decides one batch, append by append, in the order they came: repeated or other content, then openness, then versions, then whether the scope has moved.
/// Appends see those before them in the batch. Knows no database: what it is asked to know comes by <see cref="ILogFacts"/>,
/// what must be written is left in its lists.
/// </summary>
internal sealed class BatchDecision
{
    private readonly ILogFacts facts;
    private readonly DateTimeOffset at;
    private readonly Dictionary<(string Actor, string RequestId), FirstAnswer> answered = [];
    private readonly Dictionary<string, int> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScopeState> scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> lastOf = new(StringComparer.Ordinal);
    private long position;

    /// <summary>Begins a batch. A clock that stepped back stands still here, so that positions and times rise together.</summary>
    internal BatchDecision(ILogFacts facts, DateTimeOffset now)
    {
        this.facts = facts;
        var head = facts.Head;
        position = head.Position;
        now = LogTime.Round(now);
        at = now > head.At ? now : head.At;
    }

    internal List<NewRow> Rows { get; } = [];

    internal List<NewAnswer> Answers { get; } = [];

    /// <summary>The scopes that this batch opened or closed, as they are now.</summary>
    internal Dictionary<string, ScopeState> Changed { get; } = new(StringComparer.Ordinal);

    internal LogHead Head => new(position, at);

    internal AppendResult Decide(AppendRequest request, ReadOnlySpan<Commitment> commitments)
    {
        if (AnswerTo(request) is { } first) return first.To(request.ContentHash);
        if (request.Openness == Openness.MustBeOpen && ScopeOf(request.Scope) is { Open: false } scope) return new AppendResult.NotOpen(scope.ClosedAt);

        foreach (var stream in request.Streams)
        {
            var version = VersionOf(stream.Stream);
            if (version != stream.ExpectedVersion) return new AppendResult.Conflict(stream.Stream, stream.ExpectedVersion, version);
        }

        if (request.ScopeSeen is { } seen && LastOf(request.Scope) is var last && last > seen) return new AppendResult.Moved(last);
        return Accept(request, commitments);
    }

    private AppendResult.Appended Accept(AppendRequest request, ReadOnlySpan<Commitment> commitments)
    {
        var headers = ImmutableArray.CreateBuilder<EventHeader>(commitments.Length);
        EventHeader? lastOfFirst = null;
        foreach (var stream in request.Streams)
        {
            var version = stream.ExpectedVersion;
            foreach (var written in stream.Events)
            {
                var commitment = commitments[headers.Count];
                var header = new EventHeader(++position, stream.Stream, ++version, written.Type, request.Scope, at, commitment.Hash);
                headers.Add(header);
                Rows.Add(new(header, commitment, written.Body));
            }

            versions[stream.Stream] = version;
            lastOfFirst ??= headers[^1];
        }

        lastOf[request.Scope] = position;
        var receipt = lastOfFirst!.ToReceipt();
        answered[(request.Actor, request.RequestId)] = new(request.ContentHash, receipt, request.Answer);
        Answers.Add(new(request, receipt));

        if (request.Openness is Openness.Opens) scopes[request.Scope] = Changed[request.Scope] = new(Open: true, ClosedAt: null);
        if (request.Openness is Openness.Closes) scopes[request.Scope] = Changed[request.Scope] = new(Open: false, ClosedAt: at);
        return new(receipt, request.Answer, headers.MoveToImmutable());
    }

    private FirstAnswer? AnswerTo(AppendRequest request) =>
        answered.TryGetValue((request.Actor, request.RequestId), out var known) ? known : facts.AnswerTo(request.Actor, request.RequestId);

    private int VersionOf(string stream)
    {
        if (!versions.TryGetValue(stream, out var version)) versions[stream] = version = facts.Version(stream);
        return version;
    }

    private long LastOf(string scope) => lastOf.TryGetValue(scope, out var last) ? last : facts.LastOf(scope);

    private ScopeState ScopeOf(string scope)
    {
        if (!scopes.TryGetValue(scope, out var state)) scopes[scope] = state = facts.Scope(scope);
        return state;
    }
}
