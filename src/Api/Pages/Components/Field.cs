using Microsoft.AspNetCore.Components;

namespace Clinks.Engage.Api.Pages.Components;

/// <summary>One field with its label, hint and message.</summary>
public abstract class Field : Part
{
    /// <summary>Null: the name.</summary>
    [Parameter]
    public string? Id { get; set; }

    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public LabelWords? Label { get; set; }

    [Parameter]
    public Words? Hint { get; set; }

    [Parameter]
    public ErrorWords? ErrorMessage { get; set; }

    [Parameter]
    public FormGroupOptions? FormGroup { get; set; }

    [Parameter]
    public string? DescribedBy { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    protected string? FieldId => Id ?? Name;

    protected string? AllDescribedBy => Ids(DescribedBy, Hint is null ? null : FieldId + "-hint", ErrorMessage is null ? null : FieldId + "-error");
}

/// <summary>Several fields that answer one question.</summary>
public abstract class FieldGroup : Part
{
    [Parameter]
    public FieldsetOptions? Fieldset { get; set; }

    [Parameter]
    public Words? Hint { get; set; }

    [Parameter]
    public ErrorWords? ErrorMessage { get; set; }

    [Parameter]
    public FormGroupOptions? FormGroup { get; set; }
}
