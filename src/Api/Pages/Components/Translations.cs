namespace Clinks.Engage.Api.Pages.Components;

/// <summary>What a script says, as the data attributes that it reads it from.</summary>
internal sealed class Translations
{
    private readonly Dictionary<string, object> attributes = new(StringComparer.Ordinal);

    public Translations Add(string key, string? message)
    {
        if (message is not null) attributes[$"data-i18n.{key}"] = message;
        return this;
    }

    /// <param name="messages">By plural form.</param>
    public Translations Add(string key, IReadOnlyDictionary<string, string>? messages)
    {
        foreach (var (form, message) in messages ?? new Dictionary<string, string>(StringComparer.Ordinal)) attributes[$"data-i18n.{key}.{form}"] = message;
        return this;
    }

    public Dictionary<string, object> With(IReadOnlyDictionary<string, object>? others)
    {
        foreach (var (name, value) in others ?? new Dictionary<string, object>(StringComparer.Ordinal)) attributes[name] = value;
        return attributes;
    }
}
