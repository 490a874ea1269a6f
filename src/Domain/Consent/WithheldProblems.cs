using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain.Consent;

/// <summary>Each reason why words are withheld, in words, and the next step.</summary>
public static class WithheldProblems
{
    public static Problem Because(Reason reason) => reason switch
    {
        Reason.CouldNotDecide => Withheld("could-not-decide", "The consent could not be read, so the answer is no.", "Try again; tell whoever runs the platform if it stays so."),
        Reason.Withdrawn => Withheld("withdrawn", "The contributor took it back.", "Leave it out. Recall what was handed on."),
        Reason.Invalidated => Withheld("invalidated", "The consent was found not to be good.", "Leave it out, and ask the data protection lead."),
        Reason.SafeguardingHold => Withheld("safeguarding-hold", "A safeguarding concern holds it.", "Wait for the safeguarding lead."),
        Reason.InQuarantine => Withheld("in-quarantine", "It came in a flood, and nobody has looked at it yet.", "Ask a steward to look."),
        Reason.NotGivenYet => Withheld("not-given-yet", "Consent was asked for and is not given, or not confirmed by the person.", "Wait until it is finished and confirmed."),
        Reason.Refused => Withheld("refused", "The contributor said no to everything.", "Leave it out. They can change it under their code."),
        Reason.Expired => Withheld("expired", "The consent has ended.", "Ask the contributor to renew it, if they may be written to."),
        Reason.Embargo => Withheld("embargo", "The contributor does not want it used yet.", "Wait until the embargo ends or is lifted."),
        Reason.AskAgainAt18 => Withheld("ask-again-at-18", "It was given before the person was 18, and they are now.", "The person is asked everything again."),
        Reason.NotTheirsToGive => Withheld("not-theirs-to-give", "A parent or guardian gave it for somebody who is not known to be under 18.", "The person is asked."),
        Reason.UseDoesNotFitPurpose => Withheld("use-does-not-fit", "This purpose is never used in this way.", "Ask for the purpose that this use is."),
        Reason.NotConsented => Withheld("not-consented", "The contributor did not say yes to this purpose.", "Leave it out, or use it for a purpose that they said yes to."),
        Reason.PurposeWithdrawn => Withheld("purpose-withdrawn", "The contributor took this purpose back.", "Leave it out. Recall what was handed on for it."),
        Reason.PersonHasNotConfirmed => Withheld("not-confirmed", "An organisation gave it, and the person has not confirmed.", "Until then it is only counted and analysed. Ask the organisation to hand the code on."),
        Reason.RecipientNotNamed => Withheld("recipient-not-named", "The contributor did not name this recipient.", "Use it only for those who are named."),
        Reason.ConsentNarrower => Withheld("consent-narrower", "The contributor permits less of their words.", "Use a narrower manner: redacted, a paraphrase, a figure."),
        Reason.EditNotApproved => Withheld("edit-not-approved", "The contributor has not approved this edit.", "Propose it, and wait for their yes."),
        Reason.AttributionNotGiven => Withheld("attribution-not-given", "The contributor does not want to be named so.", "Name them as they permit, or not at all."),
        Reason.NotYet => Withheld("not-yet", "The permitted time has not begun.", "Wait until it begins."),
        Reason.NoLonger => Withheld("no-longer", "The permitted time is over.", "Leave it out, or ask the contributor to answer again."),
        Reason.AgeNotKnown => Withheld("age-not-known", "It is not known whether the person is 18, so this stays shut.", "Ask for their age when the consent is renewed."),
        Reason.Under18 => Withheld("under-18", "The person is under 18, and guardian, they themselves and the safeguarding lead have not all said yes.", "Get the missing yes, or leave it out."),
        Reason.UseNotApproved => Withheld("use-not-approved", "Each use of this is approved, and this one is not.", "Ask for the use, naming what for, and wait for the approval."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static Problem Withheld(string code, string what, string wayOut) => new($"withheld-{code}", Forbidden, what, "", wayOut);
}
