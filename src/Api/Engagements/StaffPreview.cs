using Clinks.Engage.Api.Responding;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Engagements;

/// <summary>A questionnaire as a respondent will see it, for staff: nothing can be sent, and nothing is kept.</summary>
internal static class StaffPreview
{
    public static readonly Wording Notice = new("This is a preview. Nothing that you fill in here is kept.", "Rhagolwg yw hwn. Nid oes dim a lenwch yma yn cael ei gadw.");

    /// <summary>The page after this one; null after the last.</summary>
    public static string? After(Answering answering, Page page)
    {
        var pages = answering.Questionnaire.Pages;
        var place = pages.IndexOf(page) + 1;
        return place < pages.Length ? $"{answering.Path}/{pages[place].Name}" : null;
    }
}
