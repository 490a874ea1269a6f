using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>E-mail and web addresses, also spelled out ("at gmail dot com"), and names on social media.</summary>
internal static class Addresses
{
    private static readonly FrozenSet<string> Endings = WordList.Of("com org net uk wales cymru info biz eu app tv gov ac co io online site blog london scot ie edu");

    private static readonly FrozenSet<string> Providers = WordList.Of("gmail googlemail hotmail outlook yahoo icloud live aol protonmail proton btinternet sky talktalk msn ymail virginmedia mail");

    private static readonly FrozenSet<string> Platforms =
        WordList.Of("instagram insta facebook fb twitter snapchat snap tiktok youtube linkedin telegram discord whatsapp threads bluesky mastodon reddit gweplyfr");

    private static readonly FrozenSet<string> Leading = WordList.Of("is as handle username name user account page profile called my me on yw ydy enw");

    public static void Find(Reading reading, Findings found)
    {
        for (var at = reading.Text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = reading.Text.IndexOf('@', at + 1)) FindAround(reading.Text, at, found);
        var linked = 0;
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            var token = reading.Tokens[i];
            if (token.Start < linked) continue;
            if (token.Word is "at" or "dot") FindSpelledOut(reading, i, found);
            if (Endings.Contains(token.Word) && i > 0 && reading.Before(i) is "." or " dot ") linked = FindWeb(reading, i, found);
            if (token.Word is "http" or "https" or "www") linked = FindLink(reading.Text, token.Start, found);
            if (Platforms.Contains(token.Word)) FindHandle(reading, i, found);
        }
    }

    private static void FindAround(string text, int at, Findings found)
    {
        int start = at, end = at + 1;
        while (start > 0 && at - start < 64 && IsLocal(text[start - 1])) start--;
        var blank = start == at && at > 1 && text[at - 1] is ' ' && IsLocal(text[at - 2]);
        if (blank)
        {
            start = at - 1;
            while (start > 0 && at - start < 64 && IsLocal(text[start - 1])) start--;
        }

        if (end < text.Length && text[end] is ' ') end++;
        var domain = end;
        while (end < text.Length && end - at < 254 && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' || IsDot(text, end))) end++;
        if (end == domain) return;
        var dotted = text.AsSpan(domain, end - domain).Contains('.');
        if (start < at && (!blank || dotted)) found.Add(start, end, CutKind.Email);
        else if (domain == at + 1) found.Add(at, end, CutKind.WebAddress);
    }

    // Also a dot with a blank before or after it, as people type what they read out: "gmail . com".
    private static bool IsDot(string text, int at) => text[at] switch
    {
        '.' => at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || IsEndingAt(text, at + 1)),
        ' ' => at + 1 < text.Length && ((text[at + 1] is '.' && IsEndingAt(text, at + 2)) || (text[at - 1] is '.' && IsEndingAt(text, at))),
        _ => false,
    };

    private static bool IsEndingAt(string text, int at)
    {
        if (at < text.Length && text[at] is ' ') at++;
        var end = at;
        while (end < text.Length && end - at < 6 && char.IsLetter(text[end])) end++;
        return Endings.Contains(text[at..end].ToLowerInvariant());
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '\'' or '%';

    private static void FindSpelledOut(Reading reading, int at, Findings found)
    {
        if (at == 0 || reading.Word(at) is not "at" || at + 1 >= reading.Tokens.Count || reading.Before(at).Contains('\n') || !reading.Follows(at + 1)) return;
        var dotted = reading.Word(at + 2) is "dot" || (at + 2 < reading.Tokens.Count && reading.Before(at + 2) is ".");
        if (!Providers.Contains(reading.Word(at + 1)) && !(reading.Word(at + 2) is "dot" && Endings.Contains(reading.Word(at + 3)))) return;
        var first = at - 1;
        while (first > 1 && (reading.Word(first - 1) is "dot" or "underscore" || reading.Word(first) is "dot" or "underscore" || reading.Before(first) is "." or "_" or "-")) first--;
        var last = at + 1;
        while (dotted && last + 1 < reading.Tokens.Count && last - at < 7 && (reading.Word(last + 1) is "dot" || Endings.Contains(reading.Word(last + 1)))) last++;
        found.Add(reading, first, last, CutKind.Email);
    }

    private static int FindWeb(Reading reading, int ending, Findings found)
    {
        var first = ending - 1;
        while (first > 0 && ending - first < 6 && reading.Before(first) is "." or "-") first--;
        var end = reading.Tokens[ending].End;
        return FindLink(reading.Text, reading.Tokens[first].Start, found, end);
    }

    private static int FindLink(string text, int start, Findings found, int atLeast = 0)
    {
        var end = Math.Max(start, atLeast);
        while (end < text.Length && end - start < 2_000 && !char.IsWhiteSpace(text[end]) && text[end] is not ('[' or ']' or '<' or '>' or '"' or ')')) end++;
        while (end > Math.Max(start + 1, atLeast) && text[end - 1] is '.' or ',' or ';' or '!' or '?') end--;
        found.Add(start, end, CutKind.WebAddress);
        return end;
    }

    // "my insta is x", "snapchat: x"; "on Facebook every day" names nobody.
    private static void FindHandle(Reading reading, int platform, Findings found)
    {
        var at = platform + 1;
        while (at < reading.Tokens.Count && at - platform < 4 && Leading.Contains(reading.Word(at)) && reading.Follows(at)) at++;
        if (at >= reading.Tokens.Count || reading.Before(at).ContainsAny("\n[].,")) return;
        if (at > platform + 1 ? reading.Word(at - 1) is not ("on" or "me" or "my" or "account" or "page" or "profile") : reading.Before(at).Contains(':')) found.Add(reading.Tokens[at].Start, EndOfHandle(reading, at), CutKind.WebAddress);
    }

    private static int EndOfHandle(Reading reading, int token)
    {
        while (token + 1 < reading.Tokens.Count && reading.Before(token + 1) is "_" or "." or "-" or "__") token++;
        return reading.Tokens[token].End;
    }
}
