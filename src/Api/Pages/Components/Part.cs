using Microsoft.AspNetCore.Components;

namespace Clinks.Engage.Api.Pages.Components;

/// <summary>
/// What every component of ours is. Components follow govuk-frontend's macros: the same options in Pascal case, the same markup, held by
/// its own fixtures. <c>Text</c> is encoded; <c>ChildContent</c> (the macros' <c>html</c>) and what ends in <c>Html</c> is markup, and wins.
/// </summary>
public abstract class Part : ComponentBase
{
    [Parameter]
    public string? Classes { get; set; }

    /// <summary>Attributes of the outermost element; those that a component does not know come here by themselves.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [CascadingParameter]
    public Wording? GivenWording { get; set; }

    protected Wording Wording => GivenWording ?? Wording.English;

    protected static string Css(params ReadOnlySpan<string?> names) => string.Join(' ', names.ToArray().Where(name => !string.IsNullOrEmpty(name)));

    /// <summary>Ids in a row; null where there is none, so that the attribute is left out.</summary>
    protected static string? Ids(params ReadOnlySpan<string?> ids) => Css(ids) is { Length: > 0 } some ? some : null;

    protected static RenderFragment Show(string? text, RenderFragment? html) => html ?? (builder => builder.AddContent(0, text));

    protected static RenderFragment Show(Words? words) => Show(words?.Text, words?.Html);

    protected static string? Say(bool? value) => value switch { true => "true", false => "false", null => null };
}
