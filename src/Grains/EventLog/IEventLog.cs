namespace Clinks.Engage.Grains.EventLog;

/// <summary>
/// Where facts are kept. A fact enters once, by one append; everything that is read is a fold over facts.
/// The promises are listed in docs/events.md, and the contract tests hold every implementation to them.
/// </summary>
public interface IEventLog
{
    /// <summary>
    /// Appends all of it or none. In the one transaction, in this order: was this request answered before; is the engagement
    /// open (where the request asks for that); is every stream at its expected version. Completes after the commit, never before.
    /// </summary>
    Task<AppendResult> Append(AppendRequest request, CancellationToken cancel);

    /// <summary>
    /// What this request was answered, if it was: <see cref="AppendResult.Repeated"/>, or <see cref="AppendResult.OtherContent"/>
    /// where the id was used for something else; null where it is new. For commands that would be refused now but were accepted once.
    /// </summary>
    Task<AppendResult?> Find(string actor, string requestId, string contentHash, CancellationToken cancel);

    /// <summary>The events of one stream with a version above <paramref name="afterVersion"/>, in order.</summary>
    Task<EventPage> ReadStream(string stream, int afterVersion, int limit, CancellationToken cancel);

    /// <summary>
    /// The events of one scope (an engagement, or "membership") with a position above <paramref name="afterPosition"/>, in order: all that were there when the
    /// first was asked for, and maybe some that came since. In parts of about a megabyte, none of them empty; what follows is
    /// read as it is asked for, and whoever stops in the middle disposes of the enumerator.
    /// </summary>
    IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadScope(string scope, long afterPosition, CancellationToken cancel);

    /// <summary>The events of these types, over all scopes; otherwise as <see cref="ReadScope"/>.</summary>
    IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadTypes(ImmutableArray<string> types, long afterPosition, CancellationToken cancel);

    /// <summary>
    /// Erases bodies and salts for good (retention, a request for erasure). Headers and commitments stay, and the log still verifies.
    /// Twice is once. Returns how many bodies were there to erase.
    /// </summary>
    Task<int> Erase(ImmutableArray<long> positions, CancellationToken cancel);

    /// <summary>Reads the whole log and says what does not hold: gaps in positions or versions, bodies that do not match their commitments.</summary>
    Task<Verification> Verify(CancellationToken cancel);
}
