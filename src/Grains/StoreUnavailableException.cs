namespace Clinks.Engage.Grains;

/// <summary>
/// A store is away for now: stopped, out of reach, or full. The exceptions of its driver know no way to another process, and may repeat
/// what was sent; this one crosses and says nothing of them. Whatever was to be written may have been: the same request under the same
/// key is done once, or answered as it was.
/// </summary>
/// <remarks>An exception of Orleans', because those pass through the loading of a grain's state as they are; all others are wrapped.</remarks>
[GenerateSerializer]
[Alias("store-unavailable")]
public sealed class StoreUnavailableException() : OrleansException("The store cannot be used at the moment. Send the same again under the same key.");
