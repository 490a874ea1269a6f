using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Clinks.Engage.Bench.Submissions;

/// <summary>
/// The client of both sides: so many connections, each of which sends its next submission when the last was answered. It shares the
/// machine's processors with the server that is measured, so it does as little as a client can: requests are put together before the
/// clock starts, a connection is one thread that waits in the kernel, and of an answer only its status and its end are looked for.
/// What a client takes is in the figures of both sides, and draws their ratio towards 1.
/// </summary>
internal sealed class Load(Uri server, int connections) : IDisposable
{
    private const int Stack = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Connection[] open = [.. Enumerable.Range(0, connections).Select(_ => new Connection(server))];

    /// <param name="round">Goes into the request ids, which are new each round.</param>
    /// <param name="path">Where at the server they are posted. The connections stay open from round to round, on both sides.</param>
    /// <param name="submissions">Their bodies.</param>
    /// <param name="tokens">Whose they are, one each.</param>
    /// <returns>Submissions a second.</returns>
    /// <exception cref="InvalidOperationException">One of them was not answered with 201.</exception>
    public double Send(string round, string path, byte[][] submissions, string[] tokens)
    {
        var requests = submissions.Select((submission, i) => Request(round, path, i, submission, tokens[i])).ToArray();
        var next = -1;
        Exception? failed = null;
        var clock = Stopwatch.StartNew();
        var threads = Array.ConvertAll(open, connection =>
        {
            var thread = new Thread(() =>
            {
                try
                {
                    for (var i = Interlocked.Increment(ref next); i < requests.Length && failed is null; i = Interlocked.Increment(ref next)) connection.Post(requests[i]);
                }
                catch (Exception refused) when (refused is InvalidOperationException or SocketException)
                {
                    failed = refused;
                }
            }, Stack);
            thread.Start();
            return thread;
        });
        foreach (var thread in threads) thread.Join();
        var took = clock.Elapsed;
        return failed is null ? submissions.Length / took.TotalSeconds : throw new InvalidOperationException(failed.Message, failed);
    }

    public void Dispose()
    {
        foreach (var connection in open) connection.Dispose();
    }

    private byte[] Request(string round, string path, int index, byte[] submission, string token)
    {
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: {round}-{index}\r\nContent-Type: application/json\r\nContent-Length: {submission.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. submission];
    }

    /// <summary>One connection, and room for one answer.</summary>
    private sealed class Connection : IDisposable
    {
        private readonly Uri address;
        private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = (int)Patience.TotalMilliseconds };
        private readonly byte[] answer = new byte[16 * 1024];

        public Connection(Uri address)
        {
            this.address = address;
            socket.Connect(IPAddress.Parse(address.Host), address.Port);
        }

        public void Post(byte[] request)
        {
            for (var sent = 0; sent < request.Length;) sent += socket.Send(request, sent, request.Length - sent, SocketFlags.None);
            var length = 0;
            do
            {
                var got = socket.Receive(answer, length, answer.Length - length, SocketFlags.None);
                length += got > 0 ? got : throw new InvalidOperationException($"{address} hung up.");
            }
            while (!Whole(answer.AsSpan(0, length)));
            if (!answer.AsSpan(0, length).StartsWith("HTTP/1.1 201 "u8)) throw new InvalidOperationException($"{address} answered {Encoding.UTF8.GetString(answer, 0, length)}");
        }

        public void Dispose() => socket.Dispose();

        /// <summary>Whether the answer is here to its end: as long as it says, or up to its last chunk.</summary>
        private static bool Whole(ReadOnlySpan<byte> answer)
        {
            var head = answer.IndexOf("\r\n\r\n"u8);
            if (head < 0) return false;
            var headers = answer[..(head + 2)];
            var body = answer[(head + 4)..];
            var length = headers.IndexOf("\r\nContent-Length: "u8);
            if (length < 0) return body.EndsWith("0\r\n\r\n"u8);
            var said = headers[(length + "\r\nContent-Length: ".Length)..];
            return body.Length >= int.Parse(said[..said.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
        }
    }
}
