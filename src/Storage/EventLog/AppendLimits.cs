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
        Enough(request.Streams.IsDefaultOrEmpty, "An append has at least one stream.");
        Enough(request.Answer.Length > LargestAnswer, $"An answer has at most {LargestAnswer} bytes.");
        Enough(!Enum.IsDefined(request.Openness), "No such openness.");

        var bytes = (long)request.Answer.Length;
        var events = 0;
        var streams = request.Streams.Length > 1 ? new HashSet<string>(request.Streams.Length, StringComparer.Ordinal) : null;
        foreach (var stream in request.Streams)
        {
            Name(stream.Stream, "stream");
            Enough(stream.ExpectedVersion < 0, "A version is 0 or more.");
            Enough(stream.Events.IsDefaultOrEmpty, "Each stream of an append has at least one event.");
            Enough(streams?.Add(stream.Stream) == false, "An append names each stream once.");
            foreach (var written in stream.Events)
            {
                Name(written.Type, "type");
                Enough(written.Body.Length > LargestBody, $"A body has at most {LargestBody} bytes.");
                bytes += written.Body.Length;
                events++;
            }
        }

        Enough(events > MostEvents, $"An append has at most {MostEvents} events.");
        Enough(bytes > 4L * LargestBody, $"An append has at most {4 * LargestBody} bytes.");
        return (int)bytes;
    }

    private static void Name(string value, string what)
    {
        Enough(string.IsNullOrEmpty(value) || value.Length > LongestName, $"A {what} has 1 to {LongestName} characters.");
        Enough(value.AsSpan().ContainsAnyInRange('\0', '\x1f'), $"A {what} has no control characters.");
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

    private static void Enough(bool wrong, string rule)
    {
        if (wrong) throw new ArgumentException(rule);
    }

    /// <summary>As <see cref="Check"/>, for a page asked for.</summary>
    internal static int Page(int limit) =>
        limit > 0 ? Math.Min(limit, 10_000) : throw new ArgumentOutOfRangeException(nameof(limit), limit, "A page has at least one event.");

    internal static void Types(ImmutableArray<string> types)
    {
        if (types.IsDefaultOrEmpty || types.Length > 100) throw new ArgumentException("One to a hundred types.", nameof(types));
    }
}
