namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// Charity numbers of the three registers of the United Kingdom: England and Wales six or seven digits, with "-2" for a linked charity
/// (the Charity Commission's register writes 0 for the main one); Scotland SC and six digits (OSCR); Northern Ireland NIC and six
/// (the Charity Commission for Northern Ireland). A member works in England and Wales, but may be registered elsewhere.
/// </summary>
internal static class CharityNumber
{
    /// <summary>The number as the register writes it; null, with <paramref name="valid"/> false, where it is none.</summary>
    public static string? Read(string cell, out bool valid)
    {
        var text = string.Concat(cell.ToUpperInvariant().Where(c => !char.IsWhiteSpace(c))).Replace('–', '-').Replace('/', '-');
        valid = true;
        if (text.Length == 0) return null;
        foreach (var prefix in (string[])["SC", "NIC"])
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal) && text.Length == prefix.Length + 6 && text[prefix.Length..].All(char.IsAsciiDigit)) return text;
        }

        var parts = text.Split('-');
        valid = parts.Length is 1 or 2 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))
            && parts[0].Length is 6 or 7 && parts[0][0] != '0' && (parts.Length == 1 || parts[1].Length <= 4);
        if (!valid) return null;
        var linked = parts.Length == 2 ? parts[1].TrimStart('0') : "";
        return linked.Length == 0 ? parts[0] : $"{parts[0]}-{linked}";
    }
}
