using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Clinks.Engage.Api.Tests;

/// <summary>A form as a browser would send it: what is filled in, what is hidden, what is ticked, and the button.</summary>
internal sealed class Submission
{
    private readonly List<(string Name, string Value)> fields;
    private readonly (string Name, ChosenFile File)? file;
    private readonly bool multipart;

    private Submission(string path, List<(string, string)> fields, (string, ChosenFile)? file, bool multipart, bool isAddress) =>
        (Path, this.fields, this.file, this.multipart, IsAddress) = (path, fields, file, multipart, isAddress);

    public string Path { get; }

    /// <summary>The form is sent as an address.</summary>
    public bool IsAddress { get; }

    public string Address => $"{Path.Split('#')[0]}?{string.Join('&', fields.Select(one => $"{Uri.EscapeDataString(one.Name)}={Uri.EscapeDataString(one.Value)}"))}";

    public static Submission Of(string page, IHtmlFormElement form, IElement button, ChosenFile? file, (string Field, string Value)[] fill)
    {
        var sent = new List<(string, string)>();
        var left = fill.ToList();
        (string, ChosenFile)? chosen = null;
        foreach (var element in form.QuerySelectorAll("input, textarea, select"))
        {
            var (name, type, value) = (element.GetAttribute("name") ?? "", element.GetAttribute("type") ?? "text", element.GetAttribute("value") ?? "");
            switch (type)
            {
                case "file":
                    if (file is not null) chosen = (name, file);
                    break;
                case "radio" or "checkbox":
                    // What the test chooses in a group takes the place of what was chosen there.
                    if (left.Remove((name, value)) || (element.HasAttribute("checked") && !fill.Any(one => one.Field == name))) sent.Add((name, value));
                    break;
                default:
                    var index = left.FindIndex(one => one.Field == name);
                    var shown = element switch { IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value ?? "", _ => value };
                    sent.Add((name, index < 0 ? shown : left[index].Value));
                    if (index >= 0) left.RemoveAt(index);
                    break;
            }
        }

        Assert.True(left.Count == 0, $"The form on {page} has no {string.Join(", ", left)}.");
        if (button.GetAttribute("name") is { Length: > 0 } pressed) sent.Add((pressed, button.GetAttribute("value") ?? ""));
        return new(form.GetAttribute("action") is { Length: > 0 } action ? action : page, sent, chosen, form.GetAttribute("enctype") == "multipart/form-data", form.GetAttribute("method") == "get");
    }

    /// <summary>With another value in a hidden field than the page had: what nobody does who clicks.</summary>
    public Submission Forged(string field, string value) =>
        new(Path, [.. fields.Select(one => one.Name == field ? (field, value) : one)], file, multipart, IsAddress);

    /// <summary>With a field besides: what nobody does who clicks.</summary>
    public Submission With(string field, string value) => new(Path, [.. fields, (field, value)], file, multipart, IsAddress);

    /// <summary>A new one for each time that it is sent.</summary>
    public HttpContent Content()
    {
        if (!multipart) return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), $"\"{name}\"");
        if (file is { } one)
        {
            var content = new ByteArrayContent(one.File.Content);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");
            parts.Add(content, $"\"{one.Name}\"", $"\"{one.File.Name}\"");
        }

        return parts;
    }
}
