using System.Collections;

namespace Clinks.Engage.Tests;

/// <summary>
/// Compares what two values hold, part by part, and not by their JSON: what a converter forgets to write it would forget to read, and
/// the texts would agree. (A record that holds an ImmutableArray does not compare by value.)
/// </summary>
internal static class Alike
{
    public static void Check(object? expected, object? actual, string at = "")
    {
        if (expected is null || actual is null)
        {
            Assert.True(expected is null && actual is null, $"{at}: {expected ?? "null"} became {actual ?? "null"}.");
            return;
        }

        Assert.True(expected.GetType() == actual.GetType(), $"{at}: a {expected.GetType()} became a {actual.GetType()}.");
        if (expected is string || expected.GetType() is { IsPrimitive: true } or { IsEnum: true } || expected is IComparable or IFormattable || IsEquatableValue(expected)) Assert.True(expected.Equals(actual), $"{at}: {expected} became {actual}.");
        else if (expected is IDictionary map) CheckMap(map, (IDictionary)actual, at);
        else if (expected is IEnumerable list) CheckList([.. list.Cast<object?>()], [.. ((IEnumerable)actual).Cast<object?>()], at);
        else CheckParts(expected, actual, at);
    }

    private static bool IsEquatableValue(object value) => value.GetType() is { IsValueType: true, IsGenericType: false } type && type.GetProperties().Length <= 1;

    private static void CheckMap(IDictionary expected, IDictionary actual, string at)
    {
        Assert.True(expected.Count == actual.Count, $"{at}: {expected.Count} became {actual.Count}.");
        foreach (DictionaryEntry entry in expected) Check(entry.Value, actual[entry.Key], $"{at}.{entry.Key}");
    }

    private static void CheckList(List<object?> expected, List<object?> actual, string at)
    {
        Assert.True(expected.Count == actual.Count, $"{at}: {expected.Count} became {actual.Count}.");
        for (var i = 0; i < expected.Count; i++) Check(expected[i], actual[i], $"{at}[{i}]");
    }

    private static void CheckParts(object expected, object actual, string at)
    {
        const System.Reflection.BindingFlags Fields = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
        for (var type = expected.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Fields).Where(field => field.DeclaringType == type))
                Check(field.GetValue(expected), field.GetValue(actual), $"{at}.{field.Name}");
        }
    }
}
