using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// A set of responses, one bit a row. Tells how large an overlap is, never who is in it.
/// Rows at and past the length are never set, so counting needs no mask.
/// </summary>
internal sealed class Crowd
{
    private ulong[] words;

    internal Crowd(int rows) => words = new ulong[(rows + 63) >> 6];

    private Crowd(ulong[] words) => this.words = words;

    internal static Crowd All(int rows)
    {
        var all = new Crowd(rows);
        Array.Fill(all.words, ulong.MaxValue);
        if ((rows & 63) != 0) all.words[^1] = (1UL << rows) - 1;
        return all;
    }

    /// <summary>The rows that hold a code; 64 bytes at a time, which are one word of the set.</summary>
    internal static Crowd Of<T>(ReadOnlySpan<T> codes, T code) where T : unmanaged, IBinaryInteger<T>
    {
        var who = new Crowd(codes.Length);
        var row = 0;
        if (typeof(T) == typeof(byte))
        {
            var wanted = Vector512.Create(byte.CreateTruncating(code));
            var blocks = MemoryMarshal.Cast<T, Vector512<byte>>(codes);
            for (var word = 0; word < blocks.Length; word++) who.words[word] = Vector512.Equals(blocks[word], wanted).ExtractMostSignificantBits();
            row = blocks.Length << 6;
        }

        for (; row < codes.Length; row++)
            if (codes[row] == code)
                who[row] = true;
        return who;
    }

    internal ReadOnlySpan<ulong> Words => words;

    internal int Bytes => words.Length * sizeof(ulong);

    internal bool this[int row]
    {
        get => (words[row >> 6] >> row & 1) != 0;
        set
        {
            if (value) words[row >> 6] |= 1UL << row;
            else words[row >> 6] &= ~(1UL << row);
        }
    }

    internal void Grow(int rows)
    {
        if (rows > words.Length << 6) Array.Resize(ref words, (rows + 63) >> 6);
    }

    /// <summary>The last row takes the place of a removed one, so that rows stay dense.</summary>
    internal void Move(int last, int to)
    {
        this[to] = this[last];
        this[last] = false;
    }

    internal int Count()
    {
        var count = 0;
        foreach (var word in words) count += BitOperations.PopCount(word);
        return count;
    }

    internal int CountWith(Crowd other) => CountWith(words, other.words);

    internal static int CountWith(ReadOnlySpan<ulong> mine, ReadOnlySpan<ulong> theirs)
    {
        var length = Math.Min(mine.Length, theirs.Length);
        mine = mine[..length];
        theirs = theirs[..length];
        int a = 0, b = 0, i = 0;
        // Two counters: the processor has one popcount a cycle, but a long chain of additions behind it.
        for (; i + 1 < length; i += 2)
        {
            a += BitOperations.PopCount(mine[i] & theirs[i]);
            b += BitOperations.PopCount(mine[i + 1] & theirs[i + 1]);
        }

        return i < length ? a + b + BitOperations.PopCount(mine[i] & theirs[i]) : a + b;
    }

    internal Crowd And(Crowd other)
    {
        var result = new ulong[Math.Min(words.Length, other.words.Length)];
        for (var i = 0; i < result.Length; i++) result[i] = words[i] & other.words[i];
        return new(result);
    }

    internal Crowd Or(Crowd other)
    {
        var (longer, shorter) = words.Length >= other.words.Length ? (words, other.words) : (other.words, words);
        var result = longer.AsSpan().ToArray();
        for (var i = 0; i < shorter.Length; i++) result[i] |= shorter[i];
        return new(result);
    }

    internal Crowd Without(Crowd other)
    {
        var result = words.AsSpan().ToArray();
        for (var i = 0; i < Math.Min(result.Length, other.words.Length); i++) result[i] &= ~other.words[i];
        return new(result);
    }

    internal Crowd WithoutAny(ImmutableArray<Crowd> others)
    {
        var result = words.AsSpan().ToArray();
        foreach (var other in others)
        {
            var theirs = other.words.AsSpan(0, Math.Min(result.Length, other.words.Length));
            for (var i = 0; i < theirs.Length; i++) result[i] &= ~theirs[i];
        }

        return new(result);
    }

    internal bool IsWithin(Crowd other) => CountWith(other) == Count();
}
