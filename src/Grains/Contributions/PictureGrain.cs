using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>It goes after every call: some megabytes a picture, of which nobody asks twice in a minute.</summary>
public sealed class PictureGrain([PersistentState("contribution-picture", "drafts")] IPersistentState<PictureState> state) : Grain, IPictureGrain
{
    public async Task<Outcome<Nothing>> Keep(KeepPicture command, CancellationToken cancel)
    {
        DeactivateOnIdle();
        await state.Write(new() { Picture = command.Picture }, cancel);
        return Nothing.More;
    }

    public Task<Outcome<PictureHeld>> Get(Ask ask, CancellationToken cancel)
    {
        DeactivateOnIdle();
        return Task.FromResult(Outcome.Done(new PictureHeld(state.State.Picture)));
    }

    public async Task<Outcome<Nothing>> Drop(Ask ask, CancellationToken cancel)
    {
        DeactivateOnIdle();
        // What stays is that there was one, by its random name.
        if (state.State.Picture is not null) await state.Write(new(), cancel);
        return Nothing.More;
    }
}

/// <summary>A picture as it is kept: sealed under the key of its contribution.</summary>
public sealed class PictureState
{
    public SealedWords? Picture { get; set; }
}
