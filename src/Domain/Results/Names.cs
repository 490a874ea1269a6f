using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// Where each name stands in its list: of questions, of choices, of members. A name in a body is found as it stands there,
/// escaped or not, without a string being made of it: there are dozens in each response.
/// </summary>
internal sealed class Names
{
    /// <summary>Lists up to here are gone through, by the ends of their names; longer ones, members, are not.</summary>
    private const int Short = 256;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly ImmutableArray<byte[]> written;

    // Of each name its last eight bytes, which mostly tell it from the others.
    private readonly ulong[] ends;

    /// <exception cref="ArgumentException">A name is there twice.</exception>
    internal Names(IEnumerable<string> names)
    {
        foreach (var name in names) places.Add(name, places.Count);
        written = [.. places.Keys.Select(Encoding.UTF8.GetBytes)];
        ends = written.Length <= Short ? [.. written.Select(name => EndOf(name))] : [];
        lookup = written.Select((name, place) => (name, place)).ToDictionary(one => one.name, one => one.place, new SameBytes()).GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    internal int Count => places.Count;

    internal int this[string name] => places[name];

    internal bool TryFind(string name, out int place) => places.TryGetValue(name, out place);

    /// <param name="name">In UTF-8, not escaped.</param>
    internal bool TryFind(ReadOnlySpan<byte> name, out int place) => lookup.TryGetValue(name, out place);

    /// <summary>Tries this place first: what is recorded is mostly in the list's order.</summary>
    internal bool TryFind(ReadOnlySpan<byte> name, int likely, out int place)
    {
        place = likely;
        if ((uint)place < (uint)written.Length && name.SequenceEqual(written[place])) return true;
        place = ends.AsSpan().IndexOf(EndOf(name));
        return (place >= 0 && name.SequenceEqual(written[place])) || TryFind(name, out place);
    }

    /// <param name="at">At a string or a property's name.</param>
    internal bool TryFind(ref Utf8JsonReader at, int likely, out int place)
    {
        if (!at.ValueIsEscaped) return TryFind(at.ValueSpan, likely, out place);
        // What is escaped is longer still.
        var name = new byte[at.ValueSpan.Length];
        return TryFind(name.AsSpan(0, at.CopyString(name)), likely, out place);
    }

    private static ulong EndOf(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]);
        var end = 0UL;
        foreach (var one in name) end = end << 8 | one;
        return end;
    }

    internal bool Know(ImmutableArray<string> names) => !names.IsDefault && names.All(places.ContainsKey);

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
