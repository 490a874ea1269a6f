using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Results;

/// <summary>The words of the page of figures so far. Staff read them; Welsh can be added.</summary>
internal static class SoFarTexts
{
    public static readonly Wording
        Title = new("How the answers look so far"),
        Rough = new("These figures are rough on purpose. Each is rounded down, and small ones are hidden, so that nobody can tell what one organisation answered."),
        Move = new("They move when enough new answers have come, never by one. The latest answers are not in them yet."),
        NotForPrint = new("Do not publish them. After it closes, a release has exact figures that are safe to publish."),
        TooFew = new("There are not enough answers yet. The first figures show when about 30 organisations have answered."),
        Hidden = new("[c] means fewer than {0}."),
        NotThisTime = new("Its figures do not show yet. Wait for more answers, or for the release.");
}
