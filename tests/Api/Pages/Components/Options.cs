using System.Collections;
using System.Reflection;
using System.Text.Json;
using Clinks.Engage.Api.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>The options of a macro as the parameters of the component that follows it: the same names in Pascal case.</summary>
internal static class Options
{
    public static Dictionary<string, object?> Of(Type component, JsonElement options)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var option in options.EnumerateObject())
        {
            if (option.NameEquals("slots")) Slots(option.Value, parameters);
            else if (Parameter(component, option.Name == "html" ? "childContent" : option.Name) is { } property) parameters[property.Name] = As(property.PropertyType, option.Value);
            else throw new NotSupportedException($"{component.Name} has no option '{option.Name}'.");
        }

        return parameters;
    }

    private static PropertyInfo? Parameter(Type type, string option) => type.GetProperty(char.ToUpperInvariant(option[0]) + option[1..]);

    private static object? As(Type type, JsonElement value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DatePart) && value.ValueKind == JsonValueKind.False) return new DatePart { Omitted = true };
        // Zero is false in a template and yet a value where one is asked for.
        if (type == typeof(string)) return value.ValueKind is JsonValueKind.Null ? null : Text(value);
        if (type == typeof(bool)) return IsTrue(value);
        if (!IsTrue(value)) return null;
        if (type == typeof(RenderFragment)) return Markup(value);
        if (type == typeof(int)) return int.Parse(Text(value));
        if (type == typeof(IReadOnlyDictionary<string, object>)) return Attributes(value);
        if (type == typeof(IReadOnlyDictionary<string, string>)) return value.EnumerateObject().ToDictionary(one => one.Name, one => Text(one.Value), StringComparer.Ordinal);
        if (type.IsGenericType) return Items(type.GetGenericArguments()[0], value);
        return value.ValueKind == JsonValueKind.Object ? Record(type, value) : null;
    }

    private static object Record(Type type, JsonElement value)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var option in value.EnumerateObject())
        {
            // Groups of fields say beforeInputs for what fields call beforeInput.
            var name = option.Name is "beforeInputs" or "afterInputs" ? option.Name[..^1] : option.Name;
            var property = Parameter(type, name) ?? throw new NotSupportedException($"{type.Name} has no option '{option.Name}'.");
            property.SetValue(record, As(property.PropertyType, option.Value));
        }

        return record;
    }

    private static IList Items(Type type, JsonElement value)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        foreach (var item in value.EnumerateArray()) list.Add(As(type, item));
        return list;
    }

    private static RenderFragment? Markup(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => builder => builder.AddMarkupContent(0, value.GetString()),
        // A conditional is an object with nothing but html in it.
        JsonValueKind.Object when value.TryGetProperty("html", out var html) && IsTrue(html) => Markup(html),
        _ => null,
    };

    private static Dictionary<string, object> Attributes(JsonElement value)
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var attribute in value.EnumerateObject())
        {
            var optional = attribute.Value.ValueKind == JsonValueKind.Object && attribute.Value.TryGetProperty("optional", out var says) && IsTrue(says);
            var said = attribute.Value.ValueKind == JsonValueKind.Object ? attribute.Value.GetProperty("value") : attribute.Value;
            if (optional && said.ValueKind is JsonValueKind.Null or JsonValueKind.False) continue;
            attributes[attribute.Name] = optional && said.ValueKind == JsonValueKind.True ? true : said.ValueKind == JsonValueKind.Null ? "" : Text(said);
        }

        return attributes;
    }

    private static void Slots(JsonElement slots, Dictionary<string, object?> parameters)
    {
        foreach (var slot in slots.EnumerateObject())
        {
            var inner = slot.Value.ValueKind == JsonValueKind.Object ? slot.Value : default;
            parameters[char.ToUpperInvariant(slot.Name[0]) + slot.Name[1..]] = Markup(slot.Value);
            if (inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("align", out var align)) parameters["EndInline"] = align.ValueEquals("inline");
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private static bool IsTrue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => false,
        JsonValueKind.String => value.GetString() != "",
        JsonValueKind.Number => value.GetDouble() != 0,
        _ => true,
    };
}
