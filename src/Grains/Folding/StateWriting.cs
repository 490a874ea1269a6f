namespace Clinks.Engage.Grains.Folding;

/// <summary>What is overwritten and no event: drafts.</summary>
internal static class StateWriting
{
    /// <summary>Writes, or leaves everything as it was.</summary>
    public static async Task Write<T>(this IPersistentState<T> state, T next, CancellationToken cancel)
    {
        var before = state.State;
        state.State = next;
        try
        {
            await state.WriteStateAsync(cancel);
        }
        catch
        {
            // Memory must not say more than the store; where the store has moved on, Orleans ends this activation.
            state.State = before;
            throw;
        }
    }
}
