namespace Orleans.Runtime;

/// <summary>Values that go along with a call, and with the calls that it makes in turn, but not back.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<Dictionary<string, object>?> Values = new();

    /// <summary>Never changed once it is here, because calls under way share it.</summary>
    internal static Dictionary<string, object>? Current
    {
        get => Values.Value;
        set => Values.Value = value;
    }

    public static IEnumerable<string> Keys => Current?.Keys ?? Enumerable.Empty<string>();

    public static IEnumerable<KeyValuePair<string, object>> Entries => Current ?? Enumerable.Empty<KeyValuePair<string, object>>();

    public static object? Get(string key) => Current?.GetValueOrDefault(key);

    public static void Set(string key, object value) =>
        Current = Current is { } values ? new Dictionary<string, object>(values) { [key] = value } : new() { [key] = value };

    public static bool Remove(string key)
    {
        if (Current is not { } values || !values.ContainsKey(key)) return false;
        var left = new Dictionary<string, object>(values);
        left.Remove(key);
        Current = left.Count == 0 ? null : left;
        return true;
    }

    public static void Clear() => Current = null;
}
