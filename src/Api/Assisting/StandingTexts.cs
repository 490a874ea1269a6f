using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Assisting;

/// <summary>The words of the page of one contribution; for staff.</summary>
internal static class StandingTexts
{
    public static readonly Wording
        Title = new("A contribution"),
        Number = new("Number"),
        CameBy = new("It came"),
        StateIs = new("State"),
        WaitsFor = new("It waits for"),
        Nothing = new("Nothing"),
        Permits = new("What is permitted"),
        NothingPermitted = new("Nothing"),
        LooksAndUses = new("Looked at, used"),
        Counts = new("{0} times, {1} times"),
        LookTitle = new("Look at the words"),
        LookSays = new("The contributor sees that you looked, when, and why. You are shown the words once, for half an hour."),
        LookWhy = new("Why do you look?"),
        LookNow = new("Write it down and show me the words"),
        LookedTitle = new("What was told"),
        LookedSays = new("Your look is written down as number {0}. This page is not kept: to see it again, you have to look again."),
        NoWords = new("There are no words to show."),
        QuarantineTitle = new("Quarantine"),
        QuarantineSays = new("More came by one poster than is usual, so nothing of this is used before you have looked."),
        QuarantineWhat = new("What is it?"),
        LetOut = new("Somebody's contribution: let it out"),
        NoContribution = new("No contribution: sent by a machine, or as a joke. Its words are destroyed"),
        QuarantineDecide = new("Decide"),
        GuardianTitle = new("Write down a guardian's yes"),
        GuardianSays = new("The person is under 18. What they said yes to below also wants the yes of a parent or guardian, and of the safeguarding lead. Write down only what the guardian has told you."),
        LeadTitle = new("Your yes as safeguarding lead"),
        LeadSays = new("The person is under 18. What they said yes to below also wants your yes."),
        ForWhat = new("For what?"),
        WhatRelation = new("What is the guardian to the person?"),
        ChooseRelation = new("Choose"),
        SayYes = new("Write down the yes"),
        UsesTitle = new("Uses that were asked for"),
        UseOf = new("{0}: {1}"),
        OwnRequest = new("You asked for this, so a colleague answers."),
        TheirRequest = new("The contributor wants to be asked each time, so nobody else can say yes."),
        Approve = new("Approve"),
        Decline = new("Decline"),
        EditTitle = new("Propose an edit"),
        EditSays = new("The contributor reads it under their code. It is used only once they said yes to it, word for word."),
        EditText = new("The edited text"),
        Propose = new("Propose it"),
        EditsSoFar = new("Proposed before: {0}, approved: {1}."),
        ConcernTitle = new("Safeguarding"),
        ConcernSays = new("Do you worry about somebody's safety? Raise it, and nothing of this is used until the safeguarding lead decides. If somebody is in danger now, call 999 first."),
        Raise = new("Raise a concern"),
        ConcernOf = new("Concern {0}"),
        Deadline = new("Look at it again by"),
        DeadlineHint = new("Wanted where you hold or refer. The end of that day counts."),
        WhatToDo = new("What do you decide?"),
        Hold = new("Hold: nothing is used"),
        Refer = new("Refer: those who can act have been told; nothing is used"),
        Lift = new("Lift: there is no concern any more"),
        Decide = new("Decide"),
        Withdraw = new("Take it back for somebody who lost their code"),
        WithdrawSays = new("Make sure first that it is theirs. It cannot be undone: what is taken back is not used any more, and its words are destroyed where nothing else is permitted."),
        WithdrawWhat = new("What do they take back?"),
        WithdrawAll = new("Everything"),
        WithdrawYes = new("Take it back"),
        Overdue = new("Overdue since"),
        DueBy = new("To be decided by");

    public static Wording Due(DateTimeOffset deadline, DateTimeOffset now) => deadline <= now ? Overdue : DueBy;

    public static Wording Of(ConcernState state) => state switch
    {
        ConcernState.Raised => new("Raised"),
        ConcernState.Held => new("Held"),
        ConcernState.Referred => new("Referred"),
        _ => new("Lifted"),
    };

    public static Wording Of(LookReason reason) => reason switch
    {
        LookReason.Safeguarding => new("A safeguarding concern was raised"),
        LookReason.AskedByContributor => new("The contributor asked me to"),
        LookReason.Redaction => new("To take out what could tell who it is"),
        LookReason.Quarantine => new("It is in quarantine"),
        LookReason.DataProtection => new("A question of data protection"),
        _ => new("A complaint"),
    };

    public static Wording Of(Purpose purpose) => purpose switch
    {
        Purpose.Aggregate => new("Counted with others"),
        Purpose.InternalAnalysis => new("Read by policy staff"),
        Purpose.AnonymousQuote => new("Quoted without a name"),
        Purpose.QuoteUnderChosenName => new("Quoted under a chosen name"),
        Purpose.AttributedQuote => new("Quoted, saying who they are"),
        Purpose.ShareWithBody => new("Handed to a body"),
        Purpose.Media => new("Given to the news"),
        Purpose.Recontact => new("Written to again"),
        _ => new("Used for other work at Clinks"),
    };
}
