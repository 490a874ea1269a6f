using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Engagements;

/// <summary>The words of the page of invitations. Staff read them; Welsh can be added.</summary>
internal static class InvitationTexts
{
    public static readonly Wording
        Title = new("Send invitations"),
        Says = new("Each organisation that is asked and has not answered gets one letter by e-mail, to its contact in the directory, with a link of its own. Pressing the button again writes only to those who have had none."),
        Welsh = new("Write in Welsh to organisations in Wales"),
        Send = new("Send the invitations"),
        NoMail = new("No letter can be sent: the platform was told of no mail server."),
        Written = new("Letters sent now"),
        Before = new("Had theirs before"),
        Answered = new("Have answered, and get none"),
        NoContact = new("Have no contact in the directory"),
        Failed = new("Could not be written"),
        Done = new("Letters leave in the next minutes."),
        TryAgain = new("Some could not be written. Go back and send once more: nobody gets two.");
}
