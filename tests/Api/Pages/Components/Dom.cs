using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>Markup as a browser understands it, written so that two of the same meaning are the same text: one node a line.</summary>
internal static partial class Dom
{
    // Beside one of these a space is seen; beside any other it is only how the template was indented.
    private static readonly string[] Inline = ["a", "b", "em", "i", "span", "strong", "svg"];

    public static string Of(string html)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument("<!doctype html><body></body>").Body!;
        var text = new StringBuilder();
        foreach (var node in parser.ParseFragment(html, body)) Write(node, 0, text);
        return text.ToString();
    }

    private static void Write(INode node, int depth, StringBuilder text)
    {
        switch (node)
        {
            case IElement element:
                text.Append(' ', depth * 2).Append('<').Append(element.LocalName);
                foreach (var attribute in element.Attributes.OrderBy(one => one.Name, StringComparer.Ordinal))
                    text.Append($" {attribute.Name}=\"{Spaces().Replace(attribute.Value, " ").Trim(' ')}\"");
                text.Append(">\n");
                foreach (var child in element.ChildNodes) Write(child, depth + 1, text);
                break;
            case IText { Data: var data }:
                var words = InTextarea(node) ? data : Spaces().Replace(data, " ");
                if (!IsInline(node.PreviousSibling)) words = words.TrimStart(' ');
                if (!IsInline(node.NextSibling)) words = words.TrimEnd(' ');
                if (words.Length > 0) text.Append(' ', depth * 2).Append('"').Append(words).Append("\"\n");
                break;
        }
    }

    private static bool InTextarea(INode node) => node.ParentElement?.LocalName == "textarea";

    private static bool IsInline(INode? node) => node is IElement element && Inline.Contains(element.LocalName, StringComparer.Ordinal);

    [GeneratedRegex("[ \\t\\r\\n\\f]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
