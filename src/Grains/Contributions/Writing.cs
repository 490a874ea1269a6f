using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>The draft of one contribution, in grain state.</summary>
internal sealed class Writing(IPersistentState<ContributionDraftState> state, IVault vault)
{
    public const int LongestText = 20_000;
    private const int Remembered = 20;

    // Stands where words will: Domain is asked before anything is sealed.
    private static readonly ImmutableArray<byte> Nothing = [0];

    public ContributionDraft Draft => state.State.Draft;

    /// <summary>Saves the fields that were sent, or none of them where another window changed one since it was seen.</summary>
    public async Task<Outcome<ContributionSaved>> Save(SaveWriting command, Contribution contribution, CancellationToken cancel)
    {
        if (state.State.Recent.Find(before => before.Actor == command.Actor.Id && before.Request.Id == command.Request.Id) is { } before)
            return before.Request == command.Request ? Outcome.Done(new ContributionSaved(before.Version)) : Problems.RequestReused();
        if (command.Fields.IsDefaultOrEmpty) return ContributionProblems.NothingWritten();
        if (command.Fields.FirstOrDefault(field => field.Text?.Length > LongestText) is { } longer) return ContributionProblems.WordsTooLong(longer.Name, LongestText);

        var tried = Draft.Save(contribution, command.Seen, [.. command.Fields.Select(field => new DraftedField(field.Name, 0, IsEmpty(field) ? null : new(Draft.PlaceOf(contribution.Id, field.Name), Nothing)))]);
        if (!tried.Succeeded) return Outcome.Refused<ContributionSaved>(tried.Problems);
        var fields = ImmutableArray.CreateBuilder<DraftedField>(command.Fields.Length);
        foreach (var field in command.Fields)
            fields.Add(new(field.Name, 0, IsEmpty(field) ? null : await vault.Seal(Draft.PlaceOf(contribution.Id, field.Name), field.Text!, cancel)));

        var saved = Draft.Save(contribution, command.Seen, fields.MoveToImmutable());
        if (!saved.Is(out var draft)) return Outcome.Refused<ContributionSaved>(saved.Problems);
        await state.Write(new() { Draft = draft, Recent = [.. state.State.Recent.TakeLast(Remembered - 1), new(command.Actor.Id, command.Request, draft.Version)] }, cancel);
        return Outcome.Done(new ContributionSaved(draft.Version));
    }

    public async Task<ImmutableArray<WritingField>> Open(Permit permit, CancellationToken cancel)
    {
        ImmutableArray<DraftedField> written = [.. Draft.Fields.Where(field => field.Words is not null)];
        var words = await vault.OpenWhole(permit, written.Select(field => field.Words!), cancel);
        return [.. written.Zip(words, (field, released) => new WritingField(field.Name, released))];
    }

    /// <summary>Seals what is in the draft anew, each field at the place where it is sent.</summary>
    public async Task<ImmutableArray<SealedWords>> Seal(Permit permit, int version, CancellationToken cancel)
    {
        var words = ImmutableArray.CreateBuilder<SealedWords>();
        foreach (var (name, released) in await Open(permit, cancel))
            words.Add(await vault.Seal(new(permit.Owner, Texts.Words + name, version), released.Words, cancel));
        return words.DrainToImmutable();
    }

    /// <summary>Reads the draft as it is in the store: another activation of this grain may have saved since this one looked.</summary>
    public Task Refresh(CancellationToken cancel) => state.ReadStateAsync(cancel);

    /// <summary>Nothing stays but the version.</summary>
    public async Task Clear(CancellationToken cancel)
    {
        if (state.RecordExists && !Draft.Fields.IsEmpty) await state.Write(new() { Draft = new() { Version = Draft.Version + 1 } }, cancel);
    }

    private static bool IsEmpty(WrittenField field) => string.IsNullOrWhiteSpace(field.Text);
}
