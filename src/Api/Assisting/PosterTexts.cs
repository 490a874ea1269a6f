using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Assisting;

/// <summary>The words about posters, for staff, and those on them, for everybody.</summary>
internal static class PosterTexts
{
    public static readonly Wording
        Title = new("Posters"),
        Says = new("A poster invites people to tell us something, without an account. Each place gets a poster of its own, with an address that nobody can guess. If somebody misuses one, stop it; the others go on."),
        None = new("There are no posters yet."),
        MakeTitle = new("Make a poster"),
        Place = new("Where will it hang?"),
        PlaceHint = new("For example: Visitors' centre. Only staff see this. Do not name a person."),
        Make = new("Make the poster"),
        Print = new("Print"),
        Stop = new("Stop"),
        Came = new("At least {0} contributions came"),
        CameFew = new("Fewer than 10 contributions came"),
        Waiting = new("At least {0} wait for a steward to look"),
        WaitingFew = new("Fewer than 10 wait for a steward to look"),
        Rounded = new("We round these numbers down to tens. They are about people."),
        Stopped = new("Stopped on {0}"),
        StopAsk = new("Do you want to stop this poster?"),
        StopMeans = new("Nothing more is taken by it, and it cannot be started again. What has come stays. Take the poster down, too."),
        StopYes = new("Yes, stop it"),
        StopNo = new("No, leave it"),
        PrintSays = new("Print this page on A4. Only the poster is printed.");

    /// <summary>On the poster.</summary>
    public static readonly Wording
        Tell = new("Tell us what happened to you", "Dywedwch wrthym beth ddigwyddodd i chi"),
        About = new("Clinks is asking about:", "Mae Clinks yn gofyn am:"),
        Who = new(
            "Have you been in prison or on probation? Or somebody in your family? Clinks is a charity, and we want to hear from you.",
            "Ydych chi wedi bod yn y carchar neu ar brawf? Neu rywun yn eich teulu? Elusen yw Clinks, ac rydym am glywed gennych."),
        How = new(
            "You do not have to give your name. You choose how we may use your words, and you can change your mind.",
            "Does dim rhaid i chi roi eich enw. Chi sy'n dewis sut y cawn ddefnyddio eich geiriau, a gallwch newid eich meddwl."),
        Go = new("Point the camera of a phone at the square, or go to:", "Pwyntiwch gamera ffôn at y sgwâr, neu ewch i:"),
        Danger = new("Nobody reads this right away. In danger? Call 999.", "Nid oes neb yn darllen hwn yn syth. Mewn perygl? Ffoniwch 999."),
        QrSays = new("The same address as a square for the camera of a phone", "Yr un cyfeiriad fel sgwâr i gamera ffôn");

    public static Wording Of(Flood flood) => flood switch
    {
        Flood.None => new("In use"),
        Flood.Quarantined => new("More than usual come now: a steward looks at new ones first"),
        Flood.Refused => new("Too many come now: no more are taken for the moment"),
        _ => new("Stopped"),
    };
}
