using Clinks.Engage.Domain.Evidence.Redacting;

namespace Clinks.Engage.Domain.Tests.Evidence.Redacting;

/// <summary>What a reader sees and a search would not; and what nobody has read.</summary>
public sealed class HiddenStories
{
    [Theory]
    [InlineData("my number А1234ВС here", CutKind.PrisonNumber, "А1234ВС")]
    [InlineData("my number А 1234 ВС here", CutKind.PrisonNumber, "А 1234 ВС")]
    [InlineData("my number Ａ１２３４ＢＣ here", CutKind.PrisonNumber, "Ａ１２３４ＢＣ")]
    [InlineData("my number A12\u200B34\u00ADBC here", CutKind.PrisonNumber, "A12\u200B34\u00ADBC")]
    [InlineData("my number A1\u202E234BC here", CutKind.PrisonNumber, "A1\u202E234BC")]
    [InlineData("my number A1\uD83D234BC here", CutKind.PrisonNumber, "A1\uD83D234BC")]
    [InlineData("my number 𝐀𝟏𝟐𝟑𝟒𝐁𝐂 here", CutKind.PrisonNumber, "𝐀𝟏𝟐𝟑𝟒𝐁𝐂")]
    [InlineData("ring ٠٧٧٠٠ ٩٠٠١٢٣ please", CutKind.Phone, "٠٧٧٠٠ ٩٠٠١٢٣")]
    [InlineData("ring 07700\u00A0900\u2011123 please", CutKind.Phone, "07700\u00A0900\u2011123")]
    [InlineData("ring 0⁷700 900123 please", CutKind.Phone, "0⁷700 900123")]
    [InlineData("write to ann＠example．org please", CutKind.Email, "ann＠example．org")]
    [InlineData("write to ann.b at gmail dot com please", CutKind.Email, "ann.b at gmail dot com")]
    [InlineData("and Ѕаrаh said so", CutKind.Name, "Ѕаrаh")]
    [InlineData("and Zoe\u0301 said so", CutKind.Name, "Zoe\u0301")]
    [InlineData("we live at SW1A\u20601AA now", CutKind.Postcode, "SW1A\u20601AA")]
    public void What_is_hidden_from_a_search_is_found(string text, CutKind kind, string words) =>
        Assert.Contains(Suggestions.Of(text).Found, it => it.Kind == kind && text.Substring(it.Start, it.Length) == words);

    [Theory]
    [InlineData("They helped me. مرحبا اسمي سارة. It was good.", "مرحبا اسمي سارة", WhyUnread.OtherScript)]
    [InlineData("I met Петром there", "Петром", WhyUnread.OtherScript)]
    [InlineData("My name is ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ and I", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", WhyUnread.OtherScript)]
    [InlineData("It was 王小明 who", "王小明", WhyUnread.OtherScript)]
    [InlineData("It was hard. Nie wiem dlaczego mnie tam wysłali, ale bardzo się bałem. I am fine now.", "Nie wiem dlaczego mnie tam wysłali, ale bardzo się bałem", WhyUnread.OtherLanguage)]
    [InlineData("Nu am avut pe nimeni care să mă ajute.", "Nu am avut pe nimeni care să mă ajute", WhyUnread.OtherLanguage)]
    [InlineData("No tenía a nadie que me ayudara cuando estaba en la cárcel.", "No tenía a nadie que me ayudara cuando estaba en la cárcel", WhyUnread.OtherLanguage)]
    public void A_part_that_names_cannot_be_found_in_is_flagged(string text, string part, WhyUnread why)
    {
        var unread = Assert.Single(Suggestions.Of(text).Unread);
        Assert.Equal((part, why), (text.Substring(unread.Start, unread.Length), unread.Why));
    }

    [Fact]
    public void English_and_Welsh_are_read() => Assert.All(MarkedTexts.All, text => Assert.True(Suggestions.Of(text.Text).Unread.IsEmpty, text.Text));

    [Theory]
    [InlineData("The reading group met in the bath house, and it was a good deal.")]
    [InlineData("Will you send the form? It may take three days. I hope they mark it.")]
    [InlineData("I was 16 months in. It cost £46.20 and took 3 hours at 9am.")]
    [InlineData("A1 roads and 24/7 lock up: 23 hours a day, 7 days a week, 1,200 men.")]
    [InlineData("The Probation Officer and the Governor said No to ROTL and HDC.")]
    [InlineData("The only thing that helped was the first day out.")]
    [InlineData("Mae'r carchar yn rhy llawn a does dim digon o staff.")]
    public void Ordinary_words_are_left_alone(string text) =>
        Assert.Equal("", string.Join("; ", Suggestions.Of(text).Found.Select(it => $"{it.Kind} {text.Substring(it.Start, it.Length)}")));

    [Fact]
    public void Each_kind_says_why_and_has_its_mark()
    {
        Assert.All(Enum.GetValues<CutKind>(), kind => Assert.EndsWith(".", kind.Why(), StringComparison.Ordinal));
        Assert.Equal("[name]", CutKind.Name.Mark(Domain.Questionnaires.Language.English));
        Assert.Equal("[enw]", CutKind.Name.Mark(Domain.Questionnaires.Language.Welsh));
        Assert.Equal("[detail]", CutKind.Detail.Mark(Domain.Questionnaires.Language.English));
    }
}
