using Microsoft.AspNetCore.Components;

namespace Clinks.Engage.Api.Pages.Components;

/// <summary>Words that a component shows, or markup in their place. A string is words.</summary>
public record Words
{
    public string? Text { get; init; }

    public RenderFragment? Html { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }

    /// <summary>Whether anything is said: the macros leave out what is empty.</summary>
    public bool Any => Html is not null || !string.IsNullOrEmpty(Text);

    public static implicit operator Words?(string? text) => text is null ? null : new Words { Text = text };
}

/// <summary>The label of a field. As the page's heading it is wrapped into the h1.</summary>
public sealed record LabelWords : Words
{
    public bool IsPageHeading { get; init; }

    public static implicit operator LabelWords?(string? text) => text is null ? null : new LabelWords { Text = text };
}

/// <summary>The question over a group of fields. As the page's heading it holds the h1.</summary>
public sealed record LegendWords : Words
{
    public bool IsPageHeading { get; init; }

    public static implicit operator LegendWords?(string? text) => text is null ? null : new LegendWords { Text = text };
}

public sealed record ErrorWords : Words
{
    /// <summary>Said before the message to who does not see that it is red; null takes the page's wording, empty says nothing.</summary>
    public string? VisuallyHiddenText { get; init; }

    public static implicit operator ErrorWords?(string? text) => text is null ? null : new ErrorWords { Text = text };
}
