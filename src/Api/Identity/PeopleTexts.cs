using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Identity;

/// <summary>The words of the pages about people. Staff read them; Welsh can be added.</summary>
internal static class PeopleTexts
{
    public static readonly Wording
        Title = new("People who can sign in"),
        Says = new("The contacts of member organisations can sign in by themselves: the directory names them. Everybody else is let in here."),
        Who = new("E-mail address"),
        What = new("Roles"),
        Way = new("Access"),
        Unreadable = new("(cannot be read any more)"),
        NoRoles = new("none"),
        For = new("for"),
        TakeAway = new("Take away"),
        TakeAwayOf = new("access of"),
        GrantTitle = new("Let somebody in"),
        EmailHint = new("They sign in with a link that we send there. Nobody is told that you let them in."),
        RolesHint = new("Respondents and approvers act for one member organisation; all other roles are of staff. Give one kind at a time. What you tick takes the place of what they had of that kind."),
        Member = new("Member organisation"),
        MemberHint = new("For respondents and approvers only: the id of the organisation, such as oak-trust. The directory shows it."),
        Grant = new("Save"),
        More = new("More people"),
        AskTitle = new("Take all access away from this person?"),
        AskMeans = new("They are signed out everywhere at once, and cannot sign in again, not even as the contact of an organisation, until somebody lets them in here."),
        AskYes = new("Yes, take it away"),
        AskNo = new("No, keep it");
}
