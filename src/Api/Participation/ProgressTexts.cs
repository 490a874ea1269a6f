using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Participation;

namespace Clinks.Engage.Api.Participation;

/// <summary>The words of the page that says who has answered. Staff read them; Welsh can be added.</summary>
internal static class ProgressTexts
{
    public static readonly Wording
        Title = new("Who has answered"),
        NotWhat = new("This says who has answered, not what. Keep it within Clinks."),
        NobodyYet = new("Nobody is asked yet: it is not open."),
        Asked = new("Asked"),
        Answered = new("Answered"),
        SoManyOf = new("{0} of {1}"),
        Rate = new("Rate"),
        InAll = new("All that are asked"),
        State = new("State"),
        Organisations = new("Organisations"),
        Organisation = new("Organisation"),
        ByName = new("By name"),
        Everybody = new("All"),
        NoneSo = new("None."),
        FirstPage = new("First page"),
        Filter = new("Show those who");

    public static Wording Of(Progress state) => state switch
    {
        Progress.Invited => new("Not begun"),
        Progress.Began => new("In progress"),
        Progress.Submitted => new("Answered"),
        Progress.Withdrawn => new("Withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>As it stands in the address; what is no state is none.</summary>
    public static Progress? StateOf(string? text) => text switch
    {
        "not-begun" => Progress.Invited,
        "in-progress" => Progress.Began,
        "answered" => Progress.Submitted,
        "withdrawn" => Progress.Withdrawn,
        _ => null,
    };

    public static string CodeOf(Progress state) => state switch
    {
        Progress.Invited => "not-begun",
        Progress.Began => "in-progress",
        Progress.Submitted => "answered",
        _ => "withdrawn",
    };
}
