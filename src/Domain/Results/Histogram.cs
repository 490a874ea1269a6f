using System.Numerics;
using System.Runtime.InteropServices;

namespace Clinks.Engage.Domain.Results;

/// <summary>Counts pairs of codes: entry <c>a × kb + b</c> is how many rows hold both.</summary>
internal static class Histogram
{
    internal static int[] Count<T>(ReadOnlySpan<T> a, int ka, ReadOnlySpan<byte> b, int kb) where T : unmanaged, IBinaryInteger<T>
    {
        if (a.Length != b.Length) throw new ArgumentException("Columns have the same rows.", nameof(b));
        if (typeof(T) == typeof(byte) && ka * kb <= MostSmall) return Small(MemoryMarshal.Cast<T, byte>(a), ka, b, kb);
        var counts = new int[ka * kb];
        for (var i = 0; i < a.Length; i++) counts[int.CreateTruncating(a[i]) * kb + b[i]]++;
        return counts;
    }

    internal static int[] Count<T>(ReadOnlySpan<T> a, int ka) where T : unmanaged, IBinaryInteger<T>
    {
        int[] even = new int[ka], odd = new int[ka];
        var i = 0;
        for (; i + 1 < a.Length; i += 2)
        {
            even[int.CreateTruncating(a[i])]++;
            odd[int.CreateTruncating(a[i + 1])]++;
        }

        if (i < a.Length) even[int.CreateTruncating(a[i])]++;
        for (var code = 0; code < ka; code++) even[code] += odd[code];
        return even;
    }

    private const int MostSmall = 1_024;

    /// <summary>
    /// Eight rows a step, read as two words, into four tables: neighbouring rows are often alike, and adding twice to one
    /// cell in a row would make each addition wait for the one before (measured: 3 times slower).
    /// </summary>
    private static int[] Small(ReadOnlySpan<byte> a, int ka, ReadOnlySpan<byte> b, int kb)
    {
        var size = ka * kb;
        Span<int> tables = stackalloc int[size * 4];
        tables.Clear();
        Span<int> t0 = tables[..size], t1 = tables.Slice(size, size), t2 = tables.Slice(size * 2, size), t3 = tables.Slice(size * 3, size);
        ReadOnlySpan<ulong> wa = MemoryMarshal.Cast<byte, ulong>(a), wb = MemoryMarshal.Cast<byte, ulong>(b);
        for (var i = 0; i < wa.Length; i++)
        {
            ulong x = wa[i], y = wb[i];
            t0[(byte)x * kb + (byte)y]++;
            t1[(byte)(x >> 8) * kb + (byte)(y >> 8)]++;
            t2[(byte)(x >> 16) * kb + (byte)(y >> 16)]++;
            t3[(byte)(x >> 24) * kb + (byte)(y >> 24)]++;
            t0[(byte)(x >> 32) * kb + (byte)(y >> 32)]++;
            t1[(byte)(x >> 40) * kb + (byte)(y >> 40)]++;
            t2[(byte)(x >> 48) * kb + (byte)(y >> 48)]++;
            t3[(int)(x >> 56) * kb + (int)(y >> 56)]++;
        }

        for (var i = wa.Length << 3; i < a.Length; i++) t0[a[i] * kb + b[i]]++;
        var counts = new int[size];
        for (var i = 0; i < size; i++) counts[i] = t0[i] + t1[i] + t2[i] + t3[i];
        return counts;
    }
}
