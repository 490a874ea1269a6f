using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;
using Route = Clinks.Engage.Domain.Contributions.Route;

namespace Clinks.Engage.Api.Assisting;

/// <summary>The words of the list of contributions, and the names of what they can be; for staff.</summary>
internal static class FindingTexts
{
    public static readonly Wording
        Title = new("Contributions that wait for you"),
        Says = new("What people told us is not shown here. Overdue concerns come first, then the oldest."),
        OnlyWaiting = new("Those that wait"),
        Everything = new("All of them"),
        None = new("Nothing waits for you."),
        Open = new("Open"),
        More = new("More contributions"),
        WriteTitle = new("Write down what somebody tells you"),
        FindTitle = new("Find one by its number"),
        Number = new("Number of the contribution"),
        NumberHint = new("It begins with “contribution-”. It is not the code: never ask anybody for their code."),
        NoNumber = new("This is not the number of a contribution. Look at it again; it begins with “contribution-” and has 26 more letters and digits."),
        Find = new("Find it"),
        Begun = new("Begun on {0}, {1}"),
        NotSent = new("Not sent yet");

    public static Wording Of(Waiting waiting) => waiting switch
    {
        Waiting.Quarantine => new("In quarantine: a steward looks"),
        Waiting.Confirmation => new("Written for the person, who has not confirmed it"),
        Waiting.SecondPerson => new("A use wants a second person"),
        Waiting.Contributor => new("A use wants the contributor's own yes"),
        Waiting.GuardiansYes => new("A guardian's yes is wanted"),
        Waiting.SafeguardingLeadsYes => new("The safeguarding lead's yes is wanted"),
        _ => new("A safeguarding concern is open"),
    };

    public static Wording Of(Route route) => route switch
    {
        Route.Link => new("by a link"),
        Route.Poster => new("by a poster"),
        Route.OnBehalf => new("by an organisation for the person"),
        Route.TakenDown => new("taken down by staff"),
        _ => new("on paper"),
    };

    public static Wording Of(ConsentState state) => state switch
    {
        ConsentState.Requested => new("Consent was asked for, and is not given yet"),
        ConsentState.Given => new("Consent is given"),
        ConsentState.Renewed => new("Consent is given anew"),
        ConsentState.Refused => new("No to everything"),
        ConsentState.Withdrawn => new("Taken back"),
        ConsentState.Expired => new("Consent has ended"),
        _ => new("Consent was found not to be good"),
    };
}
