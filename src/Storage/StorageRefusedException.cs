namespace Clinks.Engage.Storage;

/// <summary>
/// Storage will not start on what it found: a file that is not ours or is newer than this program, a vault without its key,
/// a library too old. Says what and what to do; nothing was changed.
/// </summary>
public sealed class StorageRefusedException(string message, Exception? inner = null) : Exception(message, inner);
