using Clinks.Engage.Api.Pages;
using Clinks.Engage.Api.Pages.Components;
using Clinks.Engage.Domain.Engagements;

namespace Clinks.Engage.Api.Engagements;

/// <summary>A stage as a tag; the colour only repeats the word.</summary>
internal static class StageTag
{
    public static Words Of(Stage stage, PageContext page) => stage switch
    {
        Stage.Open => new() { Text = page.Say(StaffTexts.Open), Classes = "govuk-tag--green" },
        Stage.Closed => new() { Text = page.Say(PageTexts.ClosedShort), Classes = "govuk-tag--grey" },
        _ => new() { Text = page.Say(StaffTexts.Draft), Classes = "govuk-tag--blue" },
    };
}
