using System.Globalization;
using System.Text;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Questionnaires;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Evidence.Redacting;

/// <summary>Laws of any text, however it is made. A failure prints the seed that brings it back.</summary>
public sealed class SuggestionLaws
{
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true);

    private static readonly string[] Pieces =
    [
        "A1234BC", "X123456", "2015/1234567K", "07700 900123", "SW1A 1AA", "ann@example.org", "T20201234", "Asif", "my daughter", "called", "HMP", "Leeds", "in", "Wandsworth", "12", "March", "2019", "aged", "34", "oed", "the only woman",
        "[", "]", "[name]", "number", "@", ".", ",", "/", "-", "+44", "(0)", "'", "\n", " ", " ", "  ", "\u200B", "\u202E", "\u00AD", "e\u0301", "\u0301", "👩🏽‍🚒", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "\uD83D", "\uDE00", "мир", "А", "١٢٣", "王", "Ⓐ", "ß", "Ĳ", "\r\n", "\0", "I", "was", "16", "SF39", "Mr", "yn", "Nghaerdydd",
    ];

    private static readonly Gen<string> SomeText =
        from parts in Gen.OneOf(Gen.Elements(Pieces), Gen.Elements(Pieces).Select(piece => piece + " "), Gen.Choose(32, 0x2FFF).Select(c => ((char)c).ToString()), Gen.Choose(97, 122).Select(c => ((char)c).ToString())).ListOf()
        select string.Concat(parts);

    [Fact]
    public void Suggestions_lie_within_the_text_in_order_apart_and_on_the_borders_of_characters() => Prop.ForAll(Arb.From(SomeText), text =>
    {
        var borders = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        var all = Suggestions.Of(text);
        return InOrder(all.Found.Select(it => (it.Start, it.End)), borders) && InOrder(all.Unread.Select(it => (it.Start, it.End)), borders);
    }).Check(Quiet);

    [Fact]
    public void What_stands_in_other_paragraphs_changes_nothing() => Prop.ForAll(Arb.From(SomeText), Arb.From(SomeText), (before, text) =>
    {
        const string apart = ".\n\n\n\n\n\n\n\n\n\n";
        var alone = Suggestions.Of(text).Found;
        var among = Suggestions.Of(before + apart + text + apart + before).Found;
        var start = before.Length + apart.Length;
        var there = among.Where(it => it.Start >= start && it.End <= start + text.Length).Select(it => it with { Start = it.Start - start });
        return alone.SequenceEqual(there).Label(string.Join(' ', alone) + "\nand\n" + string.Join(' ', there));
    }).Check(Quiet);

    [Fact]
    public void Where_everything_suggested_is_cut_no_identifier_is_left() => Prop.ForAll(Arb.From(SomeText), Arb.From(Gen.Elements(Language.English, Language.Welsh)), (text, language) =>
    {
        var cuts = Suggestions.Of(text).Found.Select(it => new Cut(it.Start, it.Length, it.Kind, CutReason.IdentifiesThePerson)).ToList();
        return !RedactedText.Apply("so it was " + text, cuts.Select(cut => cut with { Start = cut.Start + 10 }), language).Is(out var redacted) || !Suggestions.Of(redacted).Found.Any(it => it.Kind.IsIdentifier());
    }).Check(Quiet);

    [Fact]
    public void No_cuts_change_nothing_and_their_order_does_not_matter() => Prop.ForAll(Arb.From(SomeText), Arb.From(from all in CutsOf(60) from shuffled in Gen.Shuffle(all) select (all, shuffled)), (text, it) =>
    {
        var within = it.all.Where(cut => cut.Start + cut.Length <= text.Length).ToList();
        var one = RedactedText.Apply(text, within, Language.English);
        var other = RedactedText.Apply(text, it.shuffled.Where(within.Contains), Language.English);
        return RedactedText.Apply(text, [], Language.English).Get() == text
            && one.Succeeded == other.Succeeded && (!one.Is(out var redacted) || (redacted == other.Get() && RedactedText.Apply(redacted, [], Language.English).Get() == redacted));
    }).Check(Quiet);

    [Fact]
    public void An_identifier_is_found_wherever_it_stands_and_however_it_is_written() => Prop.ForAll(Arb.From(SomeText), Arb.From(SomeText), Arb.From(Identifier), (before, after, it) =>
    {
        var text = $"{before} {it.Written} {after}";
        return Suggestions.Of(text).Found.Any(found => found.Start <= before.Length + 1 && found.End >= before.Length + 1 + it.Written.Length);
    }).Check(Quiet.WithMaxTest(3_000));

    [Fact]
    public void Half_a_character_hides_no_number() => Assert.Contains(Suggestions.Of("it is A1\uD83D234BC.").Found, it => it is { Start: 6, Length: 8, Kind: CutKind.PrisonNumber });

    /// <summary>By its shape: letters, digits and gaps, which are written in any usual way; sometimes with what cannot be seen inside.</summary>
    private static Gen<(string Shape, string Written)> Identifier =>
        from shape in Gen.Elements("A_9999_AA", "X_999999", "2_0_1_9/9999999A", "99/9999999A", "999999/99A", "SF99/999999A", "AA9999", "A_99999999", "99_AA_9999999", "AA_999999_A", "07999_999999", "020_7999_9999", "+44_7999_999999", "0044_7999_999_999", "S\u0057\u0031A_1AA", "LS9_9AA", "B99_9AA", "aaa.aaa9@aaa.org", "999999")
        from gap in Gen.Elements("", " ", "-", ".", "/", " - ", "\u00A0", "\u2011")
        from hidden in Gen.Elements("", "", "\u200B", "\u00AD", "\u2060")
        from upper in Gen.Elements(true, false)
        from letters in Gen.Elements("ABDEFGHJLNPQRSTUWXYZ".ToCharArray()).ArrayOf(20)
        from digits in Gen.Choose(0, 9).ArrayOf(20)
        select (shape, Written(shape, gap, hidden, upper, letters, digits));

    private static string Written(string shape, string gap, string hidden, bool upper, char[] letters, int[] digits)
    {
        var written = new StringBuilder();
        var isFixed = shape[0] is 'S' or 'L' or 'B';
        foreach (var (i, part) in shape.Replace("2_0_1_9", "2019", StringComparison.Ordinal).Index())
        {
            written.Append(part switch
            {
                '_' => gap,
                '9' when !(shape.StartsWith("2_", StringComparison.Ordinal) && i < 4) => digits[i % 20].ToString(CultureInfo.InvariantCulture),
                'A' when !(isFixed && i < 3) => letters[i % 20].ToString(),
                _ => part.ToString(),
            });
            if (i == shape.Length / 2 && !shape.Contains('@', StringComparison.Ordinal)) written.Append(hidden);
        }

        return upper ? written.ToString().ToUpperInvariant() : written.ToString().ToLowerInvariant();
    }

    private static Gen<Cut[]> CutsOf(int within) =>
        (from start in Gen.Choose(0, within) from length in Gen.Choose(1, 12) from kind in Gen.Elements(Enum.GetValues<CutKind>()) select new Cut(start, length, kind, CutReason.WithOtherWords)).ArrayOf();

    private static bool InOrder(IEnumerable<(int Start, int End)> parts, HashSet<int> borders)
    {
        var at = 0;
        foreach (var (start, end) in parts)
        {
            if (start < at || end <= start || !borders.Contains(start) || !borders.Contains(end)) return false;
            at = end;
        }

        return true;
    }
}
