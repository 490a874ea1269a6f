using System.Collections.Immutable;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>An event as the audit sees it. Salt and body are null together where they were erased.</summary>
internal readonly record struct AuditedEvent(long Position, long AtMicros, byte[] Commitment, byte[]? Salt, byte[]? Body);

/// <summary>The place of a stream's version in the log.</summary>
internal readonly record struct AuditedVersion(string Stream, int Version, long Position);

/// <summary>What the audit reads. Pages, so that no reader holds the database for the length of an audit.</summary>
internal interface IAuditedLog
{
    LogHead Head();

    IReadOnlyList<AuditedEvent> ByPosition(long after, int limit);

    IReadOnlyList<AuditedVersion> ByStream(string afterStream, int afterVersion, int limit);

    /// <summary>What belongs to nothing: bodies without a header, answers whose event is missing.</summary>
    IReadOnlyList<string> Loose();
}

/// <summary>Reads the whole log and says what does not hold. Of the events appended while it runs it may see some.</summary>
internal static class LogAudit
{
    private const int PageSize = 500;
    private const int MostFaults = 100;

    internal static Verification Run(IAuditedLog log, CancellationToken cancel)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var head = log.Head();
        var (events, erased) = Positions(log, head, faults, cancel);
        Versions(log, faults, cancel);
        foreach (var fault in log.Loose()) Note(faults, fault);
        return new(events, erased, faults.ToImmutable());
    }

    private static (long Events, long Erased) Positions(IAuditedLog log, LogHead head, ImmutableArray<string>.Builder faults, CancellationToken cancel)
    {
        long last = 0, lastAt = 0, events = 0, erased = 0;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var page = log.ByPosition(last, PageSize);
            foreach (var found in page)
            {
                if (found.Position != last + 1) Note(faults, $"Positions {last + 1} to {found.Position - 1} are missing.");
                if (found.AtMicros < lastAt) Note(faults, $"Position {found.Position} is earlier than the one before it.");
                if (found.Salt is null || found.Body is null) erased++;
                else if (!Commitment.Holds(found.Commitment, found.Salt, found.Body)) Note(faults, $"The body at position {found.Position} does not match its commitment.");
                (last, lastAt) = (found.Position, found.AtMicros);
                events++;
            }

            // A page that reaches past the head is the last, or a busy log would never be done.
            if (page.Count < PageSize || last > head.Position) break;
        }

        // The head was read first: more may follow it by now, but never less.
        var now = log.Head();
        if (last < head.Position) Note(faults, $"The head says {head.Position}, the last event is at {last}.");
        else if (now.Position < last) Note(faults, $"The head says {now.Position}, but there is an event at {last}.");
        return (events, erased);
    }

    private static void Versions(IAuditedLog log, ImmutableArray<string>.Builder faults, CancellationToken cancel)
    {
        var last = new AuditedVersion("", 0, 0);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var page = log.ByStream(last.Stream, last.Version, PageSize);
            foreach (var found in page)
            {
                var before = found.Stream == last.Stream ? last : new(found.Stream, 0, 0);
                if (found.Version != before.Version + 1) Note(faults, $"Version {before.Version + 1} of the stream of position {found.Position} is missing.");
                if (found.Position <= before.Position) Note(faults, $"Position {found.Position} holds a later version than position {before.Position}, and stands before it.");
                last = found;
            }

            if (page.Count < PageSize) return;
        }
    }

    private static void Note(ImmutableArray<string>.Builder faults, string fault)
    {
        if (faults.Count < MostFaults) faults.Add(fault);
        else if (faults.Count == MostFaults) faults.Add("And more.");
    }
}
