using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;
using static Clinks.Engage.Grains.Contributions.Hands;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>
/// One contribution: its draft (grain state, sealed, no evidence), what was told (events, words sealed), and the consent it stands under.
/// Key and stream: <c>contribution-{random}</c>. Who may do what with whose contribution decides Domain; a stranger's is answered as one that is not there.
/// </summary>
public interface IContributionGrain : IGrainWithStringKey
{
    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> Begin(BeginWriting command, CancellationToken cancel);

    /// <summary>Whoever comes back to a draft with the secret that began it. After the end only the code opens.</summary>
    [Allow(Roles.System)]
    Task<Outcome<CodeOpens>> Resume(ResumeWriting ask, CancellationToken cancel);

    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<ContributionSaved>> SaveDraft(SaveWriting command, CancellationToken cancel);

    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<WritingView>> GetDraft(Ask ask, CancellationToken cancel);

    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> Answer(GivePurpose command, CancellationToken cancel);

    /// <summary>Puts a picture beside the words, without what else was in its file.</summary>
    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<Answered<PictureField>>> AddPicture(SendPicture command, CancellationToken cancel);

    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> RemovePicture(RemovePicture command, CancellationToken cancel);

    /// <summary>
    /// One picture, for the contributor; for who has a look open; and for policy staff where consent covers that they read the words, which is a use of its own,
    /// written down before it is opened.
    /// </summary>
    [Allow(Writers | Roles.SafeguardingLead, WithoutAccount = true)]
    Task<Outcome<SeenPicture>> SeePicture(SeePicture ask, CancellationToken cancel);

    /// <summary>Sends the draft, which is gone then. The code is in the answer, this once.</summary>
    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionSent>>> Finish(SendContribution command, CancellationToken cancel);

    /// <summary>Everything that is held, every look and every use. After a withdrawal the history without words.</summary>
    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<ContributionView>> Get(Ask ask, CancellationToken cancel);

    /// <summary>How it stands, for staff: everything but words.</summary>
    [Allow(Roles.Policy | Roles.Steward | Roles.SafeguardingLead | Roles.DataProtectionLead)]
    Task<Outcome<ContributionStanding>> GetStanding(Ask ask, CancellationToken cancel);

    [Allow(Roles.None, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> Confirm(ConfirmContribution command, CancellationToken cancel);

    /// <summary>Who they are, in bands, said after it was sent.</summary>
    [Allow(Roles.None, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> Describe(DescribeContributor command, CancellationToken cancel);

    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> SetEmbargo(SetEmbargo command, CancellationToken cancel);

    [Allow(Writers, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> LiftEmbargo(LiftEmbargo command, CancellationToken cancel);

    /// <summary>Takes everything back; the key of the words is destroyed after the event.</summary>
    [Allow(Writers | Roles.DataProtectionLead, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> Withdraw(WithdrawContribution command, CancellationToken cancel);

    [Allow(Writers | Roles.DataProtectionLead, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> WithdrawPurpose(WithdrawPurpose command, CancellationToken cancel);

    [Allow(Roles.None, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> Renew(GiveAnew command, CancellationToken cancel);

    [Allow(Roles.None)]
    Task<Outcome<Answered<ContributionNow>>> Expire(ExpireConsent command, CancellationToken cancel);

    [Allow(Roles.DataProtectionLead | Roles.Steward)]
    Task<Outcome<Answered<ContributionNow>>> Invalidate(InvalidateConsent command, CancellationToken cancel);

    [Allow(Roles.Steward | Roles.SafeguardingLead, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> SayYes(SayYes command, CancellationToken cancel);

    [Allow(Roles.Steward | Roles.SafeguardingLead, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> TakeYesBack(TakeYesBack command, CancellationToken cancel);

    [Allow(Writers | Roles.SafeguardingLead | Roles.DataProtectionLead, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> Raise(RaiseConcern command, CancellationToken cancel);

    [Allow(Roles.SafeguardingLead)]
    Task<Outcome<Answered<ContributionNow>>> DecideConcern(DecideConcern command, CancellationToken cancel);

    [Allow(Roles.Steward)]
    Task<Outcome<Answered<ContributionNow>>> LiftQuarantine(LiftQuarantine command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<ContributionNow>>> AskForUse(AskForUse command, CancellationToken cancel);

    [Allow(Roles.Policy | Roles.Steward, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> AnswerUse(AnswerUse command, CancellationToken cancel);

    /// <summary>Decides at this moment, writes the use down, and only then opens what it is a use of.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<UsedWords>>> Use(RecordUse command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<ContributionNow>>> ProposeEdit(ProposeWords command, CancellationToken cancel);

    /// <summary>
    /// Opens one text for who takes words out of it or says it otherwise. Written down first, where the contributor sees it: as a use by who may
    /// read it, else as a look of a steward.
    /// </summary>
    [Allow(Roles.Policy | Roles.Steward)]
    Task<Outcome<Answered<TextToRedact>>> OpenToRedact(OpenToRedact command, CancellationToken cancel);

    /// <summary>The same text again, while it is open.</summary>
    [Allow(Roles.Policy | Roles.Steward)]
    Task<Outcome<TextToRedact>> ReadToRedact(ReadToRedact ask, CancellationToken cancel);

    /// <summary>Takes words out, after every suggestion was decided on. Whoever does has read them: by a look for it, or because reading is permitted.</summary>
    [Allow(Roles.Policy | Roles.Steward)]
    Task<Outcome<Answered<ContributionNow>>> Redact(RedactWords command, CancellationToken cancel);

    /// <summary>Says it in other words, for whoever permits no more. Whoever does has read them, as for taking words out.</summary>
    [Allow(Roles.Policy | Roles.Steward)]
    Task<Outcome<Answered<ContributionNow>>> Paraphrase(ParaphraseWords command, CancellationToken cancel);

    [Allow(Roles.None, WithoutAccount = true)]
    Task<Outcome<Answered<ContributionNow>>> ApproveEdit(ApproveEdit command, CancellationToken cancel);

    /// <summary>Writes the look down, and only then opens the words.</summary>
    [Allow(Roles.Steward | Roles.SafeguardingLead)]
    Task<Outcome<Answered<LookedAtWords>>> LookAt(LookAtContribution command, CancellationToken cancel);
}

public static class ContributionGrains
{
    public static IContributionGrain Contribution(this IGrainFactory grains, ContributionId contribution) => grains.GetGrain<IContributionGrain>(contribution.Value);
}

/// <summary>Who writes contributions down besides the contributors themselves.</summary>
internal static class Hands
{
    public const Roles Writers = Roles.Respondent | Roles.Approver | Roles.Policy | Roles.Steward;
}
