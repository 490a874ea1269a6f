namespace Clinks.Engage.Audit.Reading;

/// <summary>A file that cannot be audited. The message is one line and names file and sheet.</summary>
internal sealed class UnreadableException(string file, string? sheet, string why, Exception? inner = null)
    : Exception(sheet is null ? $"{file}: {why}" : $"{file}, sheet {sheet}: {why}", inner);
