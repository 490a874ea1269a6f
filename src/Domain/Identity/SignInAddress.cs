using System.Diagnostics.CodeAnalysis;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Identity;

/// <summary>
/// The one form of an e-mail address by which its account is found: without blanks around it, in lower case. First it must be an address, which
/// is ASCII: lower case would turn a Kelvin sign into a "k", and so make one person's address of another's.
/// </summary>
public static class SignInAddress
{
    // Also bounds what is looked at: an address has at most 254 characters.
    private const int LongestTyped = 320;

    public static bool TryRead([NotNullWhen(true)] string? typed, out string address)
    {
        address = "";
        if (typed is null || typed.Length > LongestTyped) return false;
        var trimmed = typed.Trim();
        if (!EmailAddress.IsOne(trimmed)) return false;
        address = trimmed.ToLowerInvariant();
        return true;
    }
}
