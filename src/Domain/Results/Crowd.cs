using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    internal int Count() => CountWith(words, words);

    internal int CountWith(Crowd other) => CountWith(words, other.words);

    /// <summary>How many are in all three.</summary>
    internal int CountWith(Crowd other, Crowd third) => CountWith(words, other.words, third.words);

    internal static int CountWith(ReadOnlySpan<ulong> mine, ReadOnlySpan<ulong> theirs) => CountWith(mine, theirs, theirs);

    private static int CountWith(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ReadOnlySpan<ulong> c)
    {
        var length = Math.Min(a.Length, Math.Min(b.Length, c.Length));
        a = a[..length];
        b = b[..length];
        c = c[..length];
        var (count, from) = Avx2.IsSupported ? CountBlocks(a, b, c) : (0, 0);
        for (var i = from; i < length; i++) count += BitOperations.PopCount(a[i] & b[i] & c[i]);
        return count;
    }

    /// <summary>Four words at a time, by a table of how many bits each half of a byte has (Muła; measured: twice as fast as word by word).</summary>
    private static (int Count, int Words) CountBlocks(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ReadOnlySpan<ulong> c)
    {
        var bits = Vector256.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
        var half = Vector256.Create((byte)0x0f);
        var sums = Vector256<ulong>.Zero;
        var blocks = MemoryMarshal.Cast<ulong, Vector256<ulong>>(a);
        ReadOnlySpan<Vector256<ulong>> second = MemoryMarshal.Cast<ulong, Vector256<ulong>>(b), third = MemoryMarshal.Cast<ulong, Vector256<ulong>>(c);
        for (var i = 0; i < blocks.Length; i++)
        {
            var all = blocks[i] & second[i] & third[i];
            var counts = Avx2.Shuffle(bits, all.AsByte() & half) + Avx2.Shuffle(bits, (all >>> 4).AsByte() & half);
            sums += Avx2.SumAbsoluteDifferences(counts, Vector256<byte>.Zero).AsUInt64();
        }

        return ((int)Vector256.Sum(sums), blocks.Length << 2);
    }

    internal Crowd And(Crowd other)
    {
        var length = Math.Min(words.Length, other.words.Length);
        var result = words.AsSpan(0, length).ToArray();
        Span<Vector256<ulong>> mine = MemoryMarshal.Cast<ulong, Vector256<ulong>>(result.AsSpan()), theirs = MemoryMarshal.Cast<ulong, Vector256<ulong>>(other.words.AsSpan(0, length));
        for (var i = 0; i < mine.Length; i++) mine[i] &= theirs[i];
        for (var i = mine.Length << 2; i < length; i++) result[i] &= other.words[i];
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
        var length = Math.Min(words.Length, other.words.Length);
        var result = words.AsSpan().ToArray();
        Span<Vector256<ulong>> mine = MemoryMarshal.Cast<ulong, Vector256<ulong>>(result.AsSpan(0, length)), theirs = MemoryMarshal.Cast<ulong, Vector256<ulong>>(other.words.AsSpan(0, length));
        for (var i = 0; i < mine.Length; i++) mine[i] = Vector256.AndNot(mine[i], theirs[i]);
        for (var i = mine.Length << 2; i < length; i++) result[i] &= ~other.words[i];
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
