using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Identity;

/// <summary>The words of the pages of tokens. Administrators read them; Welsh can be added.</summary>
internal static class TokenTexts
{
    public static readonly Wording
        Title = new("Tokens for programs"),
        Says = new("A token lets a program use the API. People sign in; they need none."),
        GiveOut = new("Give out a token"),
        Holder = new("Holder"),
        HolderHint = new("An id that tells nothing about a person, such as policy-2 or oak-1: lower-case letters, digits and single dashes."),
        RolesHead = new("Roles"),
        RolesHint = new("Respondent and approver act for one member organisation; all others are staff. A token is one or the other."),
        Member = new("Member organisation"),
        MemberHint = new("For respondents and approvers only: the id of the organisation, such as oak-trust."),
        Expires = new("Expires at the end of"),
        ExpiresHint = new("For example, 27 3 2027. Empty: in a year, the longest time there is."),
        Issue = new("Give out the token"),
        RevokeTitle = new("Revoke a token"),
        RevokeHint = new("The locator is the middle part of a token, between the two underscores. It was shown when the token was given out."),
        Locator = new("Locator"),
        Revoke = new("Revoke the token"),
        Revoked = new("The token is revoked. It is refused from the next request on."),
        ShownTitle = new("Token given out"),
        ShownOnce = new("Copy the token now. It is stored nowhere, and is not shown again."),
        Token = new("Token"),
        LocatorFor = new("Keep the locator: the token can be revoked with it."),
        ExpiresAt = new("Expires"),
        Another = new("Back to tokens");

    public static Wording Of(Roles role) => role switch
    {
        Roles.Respondent => new("Respondent"),
        Roles.Approver => new("Approver"),
        Roles.Policy => new("Policy"),
        Roles.Membership => new("Membership"),
        Roles.DataProtectionLead => new("Data protection lead"),
        Roles.SafeguardingLead => new("Safeguarding lead"),
        Roles.Steward => new("Steward"),
        Roles.Administrator => new("Administrator"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
