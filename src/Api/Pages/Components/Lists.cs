using Microsoft.AspNetCore.Components;

namespace Clinks.Engage.Api.Pages.Components;

/// <summary>A link with what the macros can say of it; each component takes what its macro takes.</summary>
public sealed record LinkItem
{
    public string? Href { get; init; }

    public string? Text { get; init; }

    public RenderFragment? Html { get; init; }

    public string? Classes { get; init; }

    /// <summary>Said after the text to who hears the page: "Change" <em>name</em>.</summary>
    public string? VisuallyHiddenText { get; init; }

    /// <summary>Navigation: this very page.</summary>
    public bool Current { get; init; }

    /// <summary>Navigation: a page below this one.</summary>
    public bool Active { get; init; }

    /// <summary>An interruption's action only: <c>button</c> makes it look like one.</summary>
    public string? Type { get; init; }

    /// <summary>The block form of a pagination only: where the link goes.</summary>
    public string? LabelText { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}

/// <summary>The same page in a language.</summary>
public sealed record LanguageItem
{
    public string? Href { get; init; }

    public string? Text { get; init; }

    public RenderFragment? Html { get; init; }

    public string? Lang { get; init; }

    public string? HrefLang { get; init; }

    public string? Dir { get; init; }

    public bool Current { get; init; }

    public string? LanguageDescriptionText { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}

public sealed record PageItem
{
    public string? Number { get; init; }

    public string? Href { get; init; }

    public bool Current { get; init; }

    public bool Ellipsis { get; init; }

    public string? VisuallyHiddenText { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}

public sealed record Actions
{
    public IReadOnlyList<LinkItem> Items { get; init; } = [];

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}

public sealed record SummaryRow
{
    public Words? Key { get; init; }

    public Words? Value { get; init; }

    public Actions? Actions { get; init; }

    public string? Classes { get; init; }
}

public sealed record CardTitle
{
    public string? Text { get; init; }

    public RenderFragment? Html { get; init; }

    public string? Classes { get; init; }

    public int? HeadingLevel { get; init; }
}

/// <summary>A frame with a title around a summary list.</summary>
public sealed record SummaryCardOptions
{
    public CardTitle? Title { get; init; }

    public Actions? Actions { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}

public sealed record TableCell
{
    public string? Text { get; init; }

    public RenderFragment? Html { get; init; }

    /// <summary><c>numeric</c> aligns to the right.</summary>
    public string? Format { get; init; }

    public string? Classes { get; init; }

    public int? Colspan { get; init; }

    public int? Rowspan { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }

    public static implicit operator TableCell?(string? text) => text is null ? null : new TableCell { Text = text };
}

public sealed record TaskItem
{
    public Words? Title { get; init; }

    public Words? Hint { get; init; }

    public TaskState? Status { get; init; }

    /// <summary>Null: cannot be begun yet.</summary>
    public string? Href { get; init; }

    public string? Classes { get; init; }
}

/// <summary>Plain words for what is done, a tag for what is not.</summary>
public sealed record TaskState
{
    public Words? Tag { get; init; }

    public string? Text { get; init; }

    public RenderFragment? Html { get; init; }

    public string? Classes { get; init; }
}
