using Microsoft.AspNetCore.Components;

namespace Clinks.Engage.Api.Pages.Components;

/// <summary>The box around a field with its label, hint and message.</summary>
public sealed record FormGroupOptions
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }

    /// <summary>Within a group of fields: before the first of them.</summary>
    public Words? BeforeInput { get; init; }

    public Words? AfterInput { get; init; }
}

/// <summary>A legend alone is a fieldset.</summary>
public sealed record FieldsetOptions
{
    public LegendWords? Legend { get; init; }

    public string? DescribedBy { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }

    public static implicit operator FieldsetOptions?(string? legend) => legend is null ? null : new FieldsetOptions { Legend = legend };
}

/// <summary>One choice among checkboxes or radios, or a divider between them.</summary>
public sealed record ChoiceItem
{
    public string? Value { get; init; }

    public string? Text { get; init; }

    public RenderFragment? Html { get; init; }

    /// <summary>Where it is not the group's own id with a number behind it.</summary>
    public string? Id { get; init; }

    /// <summary>Checkboxes only.</summary>
    public string? Name { get; init; }

    public Words? Label { get; init; }

    public Words? Hint { get; init; }

    /// <summary>A word between choices, as in "or". The item is nothing else then.</summary>
    public string? Divider { get; init; }

    /// <summary>Null: as the group's values say.</summary>
    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Checkboxes only: <c>exclusive</c> for "none of these", which clears the others where script runs.</summary>
    public string? Behaviour { get; init; }

    /// <summary>Shown below while it is chosen; always shown without script.</summary>
    public RenderFragment? Conditional { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}

public sealed record SelectItem
{
    /// <summary>Null: the text is the value.</summary>
    public string? Value { get; init; }

    public string? Text { get; init; }

    public bool? Selected { get; init; }

    public bool Disabled { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}

/// <summary>Day, month or year of a date.</summary>
public sealed record DatePart
{
    public string? Name { get; init; }

    public string? Label { get; init; }

    public string? Id { get; init; }

    public string? Value { get; init; }

    public string? Classes { get; init; }

    public string? Inputmode { get; init; }

    public string? Autocomplete { get; init; }

    public string? Pattern { get; init; }

    /// <summary>Whether this part is what is wrong; null: all are, where there is a message and no part says so.</summary>
    public bool? Error { get; init; }

    /// <summary>The macros' <c>false</c>: a date without this part.</summary>
    public bool Omitted { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}
