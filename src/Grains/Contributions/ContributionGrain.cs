using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>Commands are decided in Domain; here is what they need around them: receipts, the draft, and what becomes of the key.</summary>
public sealed partial class ContributionGrain : FoldedGrain<Contribution, ContributionEvent>, IContributionGrain
{
    private readonly IVault vault;
    private readonly TimeProvider clock;
    private readonly Writing writing;
    private bool shredded;

    public ContributionGrain(IEventLog log, IVault vault, TimeProvider clock, [PersistentState("contribution-draft", "drafts")] IPersistentState<ContributionDraftState> state) : base(log)
    {
        this.vault = vault;
        this.clock = clock;
        writing = new(state, vault);
    }

    private ContributionId Id => ContributionId.Parse(Stream);

    private DateTimeOffset Now => clock.GetUtcNow();

    public Task<Outcome<Answered<ContributionNow>>> Confirm(ConfirmContribution command, CancellationToken cancel) => Become(command, one => one.Confirm(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> Describe(DescribeContributor command, CancellationToken cancel) => Become(command, one => one.Describe(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> SetEmbargo(SetEmbargo command, CancellationToken cancel) => Become(command, one => one.Embargo(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> LiftEmbargo(LiftEmbargo command, CancellationToken cancel) => Become(command, one => one.LiftEmbargo(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> Withdraw(WithdrawContribution command, CancellationToken cancel) => Become(command, one => one.Withdraw(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> WithdrawPurpose(WithdrawPurpose command, CancellationToken cancel) => Become(command, one => one.Withdraw(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> Expire(ExpireConsent command, CancellationToken cancel) => Become(command, one => one.Expire(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> Invalidate(InvalidateConsent command, CancellationToken cancel) => Become(command, one => one.Invalidate(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> SayYes(SayYes command, CancellationToken cancel) => Become(command, one => one.SayYes(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> TakeYesBack(TakeYesBack command, CancellationToken cancel) => Become(command, one => one.TakeYesBack(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> Raise(RaiseConcern command, CancellationToken cancel) => Become(command, one => one.Raise(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> DecideConcern(DecideConcern command, CancellationToken cancel) => Become(command, one => one.DecideConcern(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> LiftQuarantine(LiftQuarantine command, CancellationToken cancel) => Become(command, one => one.LiftQuarantine(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> AskForUse(AskForUse command, CancellationToken cancel) => Become(command, one => one.Ask(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> AnswerUse(AnswerUse command, CancellationToken cancel) => Become(command, one => one.Answer(command, Now), cancel);

    public Task<Outcome<Answered<ContributionNow>>> ApproveEdit(ApproveEdit command, CancellationToken cancel) => Become(command, one => one.Approve(command, Now), cancel);

    private async Task<Outcome<Answered<ContributionNow>>> Become(ICommand command, Func<Contribution, Outcome<ImmutableArray<ContributionEvent>>> decide, CancellationToken cancel)
    {
        var decided = await Decide<ContributionNow>(command, contribution => new(decide(contribution).Map(happened => Happens(contribution, happened))), cancel);
        await Settle(cancel);
        return decided;
    }

    private Decision<ContributionEvent, ContributionNow> Happens(Contribution before, ImmutableArray<ContributionEvent> happened)
    {
        var now = Now;
        var after = happened.Aggregate(before, (contribution, one) => contribution.Apply(one, now));
        var number = happened switch
        {
            [SafeguardingRaised raised] => raised.Number,
            [UseAsked asked] => asked.Number,
            _ => (int?)null,
        };
        return new(after.Engagement.Value, happened, new(Id, after.Status, after.Consent.State, after.Consent.Quarantined, number));
    }

    /// <summary>The contribution as of now, and what is owed to it done. Words are opened only after this.</summary>
    private async ValueTask<Contribution> Ready(CancellationToken cancel)
    {
        await CatchUp(cancel);
        await Settle(cancel);
        return State;
    }

    /// <summary>
    /// What an event asks for besides: the key of what was taken back is shredded, after the event and never before, and the draft of what is
    /// finished or over is dropped. Whatever failed in between is done at the next call; an outage is told, and the command said again is answered as before.
    /// </summary>
    private async ValueTask Settle(CancellationToken cancel)
    {
        if (!shredded && Shredding.Of(State.Consent, Now) is KeyFate.Shred)
        {
            await vault.Shred(Stream, cancel);
            shredded = true;
        }

        await DropPictures(cancel);
        if (State.Status is ContributionStatus.Finished || State.Consent.IsOver) await writing.Clear(cancel);
    }
}
