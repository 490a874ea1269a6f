using Microsoft.AspNetCore.Components;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Pages;

/// <summary>A page and what it shows.</summary>
public abstract class EngagePage<TModel> : ComponentBase
{
    [Parameter]
    public required PageContext Page { get; set; }

    [Parameter]
    public required TModel Model { get; set; }

    protected string Say(Wording words) => Page.Say(words);
}
