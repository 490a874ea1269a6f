using System.Security.Cryptography;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Grains.Responding;

/// <summary>
/// Ids for responses that come whole. Ids that are given out one after the other stand together in the log's index, so a batch of submissions
/// touches a page or two of it and not one for each (decision 26): so many of them share their first six characters, which are drawn anew for
/// the next so many. The other twenty are 100 bits of chance: whoever has an id cannot guess another, nor tell which came first.
/// </summary>
/// <remarks>
/// An id of chance is enough here: a repetition of the request is answered with what was answered first, and takes no second id
/// (<see cref="EventLog.IEventLog.Append"/>). A response that begins as a draft has an id that follows from its request
/// (<see cref="ResponseId.For"/>), because there the grain must be found before the log is asked.
/// </remarks>
public sealed class ResponseIds
{
    /// <summary>About as many as fit a page of SQLite's index, and three of PostgreSQL's.</summary>
    internal const int Together = 256;

    private const int SharedLetters = 6, OwnLetters = 20;
    private Clump current = new();

    /// <summary>An id that nobody has. For any thread.</summary>
    public ResponseId Next()
    {
        while (true)
        {
            var clump = Volatile.Read(ref current);
            if (clump.Take() is { } id) return id;
            // Whoever is second has drawn for nothing.
            Interlocked.CompareExchange(ref current, new(), clump);
        }
    }

    /// <summary>What is drawn at once: random bytes cost a call each time, however few they are.</summary>
    private sealed class Clump
    {
        private const int Bytes = (OwnLetters * 5 + 7) / 8;
        private readonly byte[] drawn = RandomNumberGenerator.GetBytes(Together * Bytes);
        private readonly string shared = string.Concat("response-", Base32.Write(RandomNumberGenerator.GetBytes(4)).AsSpan(0, SharedLetters));
        private int taken;

        /// <returns>Null where all are given out.</returns>
        internal ResponseId? Take()
        {
            var next = Interlocked.Increment(ref taken) - 1;
            return next < Together
                ? ResponseId.Parse(string.Concat(shared, Base32.Write(drawn.AsSpan(next * Bytes, Bytes)).AsSpan(0, OwnLetters)))
                : null;
        }
    }
}
