namespace Clinks.Engage.Silo.Watching.Exposition;

/// <summary>A set of labels. It is found by the tags of a measurement, in any order, without allocating; it is written out once.</summary>
internal sealed class Labels
{
    private readonly KeyValuePair<string, object?>[] tags;

    private Labels(KeyValuePair<string, object?>[] tags)
    {
        this.tags = tags;
        Text = string.Join(',', tags.Select(tag => ExpositionText.Label(tag.Key, tag.Value)).Order(StringComparer.Ordinal));
    }

    internal static IEqualityComparer<Labels> Comparer { get; } = new ByTags();

    /// <summary>As in the exposition format, between the braces.</summary>
    internal string Text { get; }

    internal static Labels Of(ReadOnlySpan<KeyValuePair<string, object?>> tags) => new(tags.ToArray());

    private sealed class ByTags : IEqualityComparer<Labels>, IAlternateEqualityComparer<ReadOnlySpan<KeyValuePair<string, object?>>, Labels>
    {
        public Labels Create(ReadOnlySpan<KeyValuePair<string, object?>> alternate) => Of(alternate);

        public bool Equals(Labels? x, Labels? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Equals(x.tags, y));

        public bool Equals(ReadOnlySpan<KeyValuePair<string, object?>> alternate, Labels other)
        {
            if (alternate.Length != other.tags.Length) return false;
            foreach (var tag in alternate)
            {
                if (!Holds(other.tags, tag)) return false;
            }

            return true;
        }

        public int GetHashCode(Labels obj) => GetHashCode(obj.tags);

        public int GetHashCode(ReadOnlySpan<KeyValuePair<string, object?>> alternate)
        {
            var hash = alternate.Length;
            foreach (var tag in alternate) hash += HashCode.Combine(tag.Key, tag.Value);
            return hash;
        }

        private static bool Holds(KeyValuePair<string, object?>[] tags, KeyValuePair<string, object?> wanted)
        {
            foreach (var tag in tags)
            {
                if (tag.Key == wanted.Key) return Equals(tag.Value, wanted.Value);
            }

            return false;
        }
    }
}
