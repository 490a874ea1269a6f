using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>Appends, as short as a test wants them.</summary>
internal static class Given
{
    internal const string Survey = "survey-2026";

    internal static AppendRequest Append(string requestId, params StreamAppend[] streams) => new()
    {
        Scope = Survey,
        Actor = "actor-1",
        RequestId = requestId,
        ContentHash = Hash(string.Join('|', streams.Select(s => $"{s.Stream}:{string.Join(',', s.Events.Select(e => Convert.ToHexString(e.Body.Span)))}"))),
        Streams = [.. streams],
        Answer = Encoding.UTF8.GetBytes($"\"answer to {requestId}\""),
    };

    internal static StreamAppend To(string stream, int expected, params string[] bodies) =>
        new(stream, expected, [.. bodies.Select(body => new NewEvent("response-submitted/1", Encoding.UTF8.GetBytes(body)))]);

    internal static NewEvent Event(string type, string body = "{}") => new(type, Encoding.UTF8.GetBytes(body));

    internal static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    internal static string Body(this RecordedEvent read) => Encoding.UTF8.GetString(read.Body!.Value.Span);

    internal static async Task<IReadOnlyList<RecordedEvent>> All(this IEventLog log, string scope = Survey) => await log.ReadScope(scope, 0, CancellationToken.None).Whole();
}
