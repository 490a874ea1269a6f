namespace Clinks.Engage.Api.Identity;

/// <summary>
/// Where to go on after the sign-in: a path of ours and nothing else. A letter with our link that ends at a stranger's page is what a thief of
/// passwords wishes for. What is not plainly a path is none.
/// </summary>
internal static class LocalPath
{
    private const int Longest = 300;

    /// <summary>The path, or null.</summary>
    public static string? Read(string? text) =>
        text is { Length: > 0 and <= Longest } && text[0] == '/' && !text.Contains("//", StringComparison.Ordinal)
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.')
        && !text.Contains("..", StringComparison.Ordinal)
        // Signing in leads nowhere but in.
        && !text.StartsWith("/sign-", StringComparison.Ordinal)
            ? text
            : null;
}
