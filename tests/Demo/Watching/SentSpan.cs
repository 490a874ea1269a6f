using System.Text;

namespace Clinks.Engage.Demo.Tests.Watching;

/// <summary>
/// A span as it left. Read with no code of the sender's: the fields are those of opentelemetry/proto/trace/v1/trace.proto
/// (OpenTelemetry protocol 1), the form is protobuf's (protobuf.dev, Encoding).
/// </summary>
internal sealed record SentSpan(string Trace, string Id, string Parent, string Name)
{
    public static IEnumerable<SentSpan> Read(byte[] request) =>
        from resource in Fields(request, 1)
        from scope in Fields(resource, 2)
        from span in Fields(scope, 2)
        select new SentSpan(Hex(span, 1), Hex(span, 2), Hex(span, 4), Encoding.UTF8.GetString(Fields(span, 5).Single()));

    private static string Hex(byte[] message, int field) => Convert.ToHexStringLower(Fields(message, field).SingleOrDefault() ?? []);

    /// <summary>The fields of a message that have this number and a length: messages, strings and bytes.</summary>
    private static List<byte[]> Fields(byte[] message, int wanted)
    {
        var found = new List<byte[]>();
        for (var at = 0; at < message.Length;)
        {
            var key = Number(message, ref at);
            switch (key & 7)
            {
                case 0: Number(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = (int)Number(message, ref at);
                    if ((int)(key >> 3) == wanted) found.Add(message[at..(at + length)]);
                    at += length;
                    break;
                default: throw new FormatException($"A field of the unknown form {key & 7}.");
            }
        }

        return found;
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            number |= (ulong)(part & 127) << shift;
            if (part < 128) return number;
        }
    }
}
