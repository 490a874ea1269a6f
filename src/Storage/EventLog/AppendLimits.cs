using System.Collections.Immutable;
using System.Text;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>
/// What an append must be before it may join a batch. Whatever could make the database refuse one append is refused here,
/// because inside a batch it would take its neighbours down with it. A breach is a bug of the caller, never a member's.
/// </summary>
internal static class AppendLimits
{
    internal const int LongestName = 256;
    internal const int LargestBody = 4 << 20;
    internal const int LargestAnswer = 8 << 20;

    /// <summary>A whole list of members comes in one append (MemberList.MostRows).</summary>
    internal const int MostEvents = 10_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How many bytes it brings.</summary>
    internal static int Check(AppendRequest request)
    {
        Name(request.Scope, "scope");
        Name(request.Actor, "actor");
        Name(request.RequestId, "request id");
        Name(request.ContentHash, "content hash");
        if (request.Streams.IsDefaultOrEmpty) throw Breach("An append has at least one stream.");
        if (request.Answer.Length > LargestAnswer) throw Breach($"An answer has at most {LargestAnswer} bytes.");
        if (request.Openness is < Openness.Whatever or > Openness.Closes) throw Breach("No such openness.");

        var bytes = (long)request.Answer.Length;
        var events = 0;
        if (!AllDiffer(request.Streams)) throw Breach("An append names each stream once.");
        foreach (var stream in request.Streams)
        {
            Name(stream.Stream, "stream");
            if (stream.ExpectedVersion < 0) throw Breach("A version is 0 or more.");
            if (stream.Events.IsDefaultOrEmpty) throw Breach("Each stream of an append has at least one event.");
            foreach (var written in stream.Events)
            {
                Name(written.Type, "type");
                if (written.Body.Length > LargestBody) throw Breach($"A body has at most {LargestBody} bytes.");
                bytes += written.Body.Length;
                events++;
            }
        }

        if (events > MostEvents) throw Breach($"An append has at most {MostEvents} events.");
        if (bytes > 4L * LargestBody) throw Breach($"An append has at most {4 * LargestBody} bytes.");
        return (int)bytes;
    }

    private static bool AllDiffer(ImmutableArray<StreamAppend> streams) => streams.Length switch
    {
        1 => true,
        2 => !string.Equals(streams[0].Stream, streams[1].Stream, StringComparison.Ordinal),
        var many => streams.Select(stream => stream.Stream).Distinct(StringComparer.Ordinal).Count() == many,
    };

    private static void Name(string value, string what)
    {
        if (string.IsNullOrEmpty(value) || value.Length > LongestName) throw Breach($"A {what} has 1 to {LongestName} characters.");
        if (value.AsSpan().ContainsAnyInRange('\0', '\x1f')) throw Breach($"A {what} has no control characters.");
        if (Ascii.IsValid(value)) return;
        try
        {
            // Half a surrogate pair would be stored as U+FFFD: two names could become one.
            _ = Strict.GetByteCount(value);
        }
        catch (EncoderFallbackException e)
        {
            throw new ArgumentException($"A {what} is well-formed text.", nameof(value), e);
        }
    }

    private static ArgumentException Breach(string rule) => new(rule);

    /// <summary>As <see cref="Check"/>, for a page asked for.</summary>
    internal static int Page(int limit) =>
        limit > 0 ? Math.Min(limit, 10_000) : throw new ArgumentOutOfRangeException(nameof(limit), limit, "A page has at least one event.");

    internal static void Types(ImmutableArray<string> types)
    {
        if (types.IsDefaultOrEmpty || types.Length > 100) throw new ArgumentException("One to a hundred types.", nameof(types));
    }
}
