using System.Text;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Cyrillic and Greek letters that look like Latin ones, where they stand in a Latin word or in a number: there they are read as what they look like. A word that is Cyrillic all through stays so, and is not read.</summary>
internal static class Lookalikes
{
    // After the confusables that Unicode Technical Standard 39 lists, those of which a pair looks alike in usual fonts.
    private const string Look = "АВЕКМНОРСТУХЅІЈԚԜаеорсухѕіјԛԝһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανιγ", As = "ABEKMHOPCTYXSIJQWaeopcyxsijqwhlABEZHIKMNOPTYXoavly";

    private static readonly Dictionary<char, char> Latin = Look.Zip(As).ToDictionary(pair => pair.First, pair => pair.Second);

    public static string Replaced(StringBuilder builder)
    {
        var text = builder.ToString().ToCharArray();
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetterOrDigit(text[start])) continue;
            var end = start;
            bool plain = false, digit = false, other = false, like = false;
            for (; end < text.Length && char.IsLetterOrDigit(text[end]); end++)
            {
                plain |= char.IsAsciiLetter(text[end]);
                digit |= char.IsAsciiDigit(text[end]);
                var looksLatin = Latin.ContainsKey(text[end]);
                like |= looksLatin;
                other |= !looksLatin && !char.IsAsciiLetterOrDigit(text[end]);
            }

            if (like && (plain || (!other && (digit || (end - start <= 2 && IsBesideDigit(text, start, end))))))
            {
                for (var at = start; at < end; at++) text[at] = Latin.GetValueOrDefault(text[at], text[at]);
            }

            start = end;
        }

        return new(text);
    }

    /// <summary>"А 1234 ВС": one or two letters, parted from a digit by at most two characters.</summary>
    private static bool IsBesideDigit(char[] text, int start, int end) =>
        Enumerable.Range(1, 3).Any(step => (start - step >= 0 && char.IsAsciiDigit(text[start - step])) || (end + step - 1 < text.Length && char.IsAsciiDigit(text[end + step - 1])));
}
