namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>
/// Numbers with a year beside them, of the Police National Computer (2015/1234567K, 15/1234567K) and of the Criminal Records Office (123456/15K, SF39/123456A),
/// and whatever number stands after a word that announces one.
/// </summary>
internal static class RecordNumbers
{
    // What is announced may come some words later: "my prison number used to be 1234".
    private const int WordsBetween = 4;

    private static readonly Dictionary<string, CutKind> Announcing = new(StringComparer.Ordinal)
    {
        ["crn"] = CutKind.ProbationNumber, ["pnc"] = CutKind.PoliceNumber, ["cro"] = CutKind.CriminalRecordNumber, ["noms"] = CutKind.PrisonNumber, ["nomis"] = CutKind.PrisonNumber,
        ["urn"] = CutKind.OtherNumber, ["ref"] = CutKind.OtherNumber, ["reference"] = CutKind.OtherNumber, ["cyfeirnod"] = CutKind.OtherNumber, ["account"] = CutKind.OtherNumber,
        ["number"] = CutKind.OtherNumber, ["num"] = CutKind.OtherNumber, ["rhif"] = CutKind.OtherNumber, ["id"] = CutKind.OtherNumber, ["pin"] = CutKind.OtherNumber, ["badge"] = CutKind.OtherNumber,
        ["ewca"] = CutKind.OtherNumber, ["ewhc"] = CutKind.OtherNumber, ["uksc"] = CutKind.OtherNumber,
    };

    public static void Find(Reading reading, Findings found)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            var token = reading.Tokens[i];
            if (char.IsAsciiLetter(token.Word[0]) && token.Word.Length == 4 && token.Word.StartsWith("sf", StringComparison.Ordinal)) FindYearFirst(reading, token.Start + 2, token.Start, found);
            if (char.IsAsciiDigit(token.Word[0])) FindYearFirst(reading, token.Start, token.Start, found);
            if (char.IsAsciiDigit(token.Word[0])) FindYearLast(reading, token.Start, found);
            if (Announcing.TryGetValue(token.Word, out var kind)) FindAnnounced(reading, i, kind, found);
        }
    }

    private static void FindYearFirst(Reading reading, int at, int start, Findings found)
    {
        var text = reading.Text;
        var years = Shape.Digits(text, at);
        var serial = at + years;
        if (years is 9 or 11 && Letter(text, serial) is > 0 and var together)
        {
            found.Add(start, together, CutKind.PoliceNumber);
            return;
        }

        if (years is not (2 or 4)) return;
        var from = Shape.Next(text, serial);
        var digits = Shape.Digits(text, from);
        if (from == serial || digits is 0 or > 7 || Letter(text, from + digits) is not (> 0 and var end)) return;
        var slashed = text.AsSpan(serial, from - serial).ContainsAny('/', '\\', '-');
        var attached = char.IsAsciiLetter(text[from + digits]);
        // "12/3 a day" is no record, "12/345 a" may be one.
        if (digits >= (slashed ? attached ? 2 : 4 : 5)) found.Add(start, end, start < at ? CutKind.CriminalRecordNumber : CutKind.PoliceNumber);
    }

    private static void FindYearLast(Reading reading, int at, Findings found)
    {
        var text = reading.Text;
        var digits = Shape.Digits(text, at);
        var from = Shape.Next(text, at + digits);
        if (digits > 6 || from == at + digits || Shape.Digits(text, from) != 2 || Letter(text, from + 2) is not (> 0 and var end)) return;
        if (digits >= 3 && text.AsSpan(at + digits, from - at - digits).ContainsAny('/', '\\', '-')) found.Add(at, end, CutKind.CriminalRecordNumber);
    }

    /// <summary>The end after one last letter, which may stand a little apart; -1 where there is none.</summary>
    private static int Letter(string text, int at)
    {
        at = Shape.Next(text, at);
        return at < text.Length && char.IsAsciiLetter(text[at]) && Shape.IsEnd(text, at + 1) ? at + 1 : -1;
    }

    private static void FindAnnounced(Reading reading, int announcing, CutKind kind, Findings found)
    {
        if (kind is CutKind.OtherNumber && (reading.Prior(announcing) is "prison" || (reading.Follows(announcing + 1) && reading.Word(announcing + 1) is "carchar"))) kind = CutKind.PrisonNumber;
        for (var i = announcing + 1; i <= announcing + WordsBetween && i < reading.Tokens.Count && !reading.Before(i).ContainsAny("\n[].;"); i++)
        {
            var digits = reading.Tokens[i].Word.Count(char.IsAsciiDigit);
            if (digits < 3 || (digits == 4 && reading.Word(i - 1) is "in" or "since" or "of" or "yn")) continue;
            found.Add(reading, i, i, kind);
            return;
        }
    }
}
