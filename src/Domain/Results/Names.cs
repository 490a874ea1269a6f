using System.Text;
using System.Text.Json;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// Where each name stands in its list: of questions, of choices, of members. A name in a body is found as it stands there,
/// escaped or not, without a string being made of it: there are dozens in each response.
/// </summary>
internal sealed class Names
{
    private const int Usual = 64, Tries = 4;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly ImmutableArray<byte[]> written;

    /// <exception cref="ArgumentException">A name is there twice.</exception>
    internal Names(IEnumerable<string> names)
    {
        foreach (var name in names) places.Add(name, places.Count);
        written = [.. places.Keys.Select(Encoding.UTF8.GetBytes)];
        lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    internal int Count => places.Count;

    internal int this[string name] => places[name];

    internal bool TryFind(string name, out int place) => places.TryGetValue(name, out place);

    /// <summary>Tries this place and the next few first: what is recorded is mostly in the list's order.</summary>
    internal bool TryFind(ref Utf8JsonReader at, int likely, out int place)
    {
        for (place = likely; place < Math.Min(likely + Tries, written.Length); place++)
            if (at.ValueTextEquals(written[place]))
                return true;
        return TryFind(ref at, out place);
    }

    /// <param name="at">At a string or a property's name.</param>
    internal bool TryFind(ref Utf8JsonReader at, out int place)
    {
        // A text has no more characters than bytes, and its escaped form is longer still.
        var most = at.ValueSpan.Length;
        Span<char> text = most <= Usual ? stackalloc char[Usual] : new char[most];
        return lookup.TryGetValue(text[..at.CopyString(text)], out place);
    }

    internal bool Know(ImmutableArray<string> names) => !names.IsDefault && names.All(places.ContainsKey);
}
