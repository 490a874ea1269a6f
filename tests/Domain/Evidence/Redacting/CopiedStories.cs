using Clinks.Engage.Domain.Evidence.Redacting;

namespace Clinks.Engage.Domain.Tests.Evidence.Redacting;

/// <summary>A paraphrase says it in other words. Where it does not, whoever writes it is told.</summary>
public sealed class CopiedStories
{
    private const string Told = "They moved him in the night and nobody rang us, so we drove there for nothing. It broke my heart.";

    [Theory]
    [InlineData("Families are not told when somebody is moved, and travel in vain.", "")]
    [InlineData("One family says that they moved him in the night and nobody rang.", "they moved him in the night and nobody rang")]
    [InlineData("They moved him in the night and nobody", "They moved him in the night and nobody")]
    [InlineData("They moved him in the night and no one rang", "")]
    [InlineData("MOVED HIM: in the night – and nobody (rang)", "MOVED HIM: in the night – and nobody (rang")]
    [InlineData("so we drove there for nothing. It broke. They moved him in the night and nobody", "so we drove there for nothing. It broke|They moved him in the night and nobody")]
    [InlineData("", "")]
    public void Eight_words_in_a_row_are_copied(string paraphrase, string copied) =>
        Assert.Equal(copied, string.Join('|', Copied.In(paraphrase, Told).Select(it => paraphrase.Substring(it.Start, it.Length))));

    [Theory]
    [InlineData("Nobody told us anything.", "They say nobody told us anything at all", 1)]
    [InlineData("Nobody told us anything.", "nobody told us", 0)]
    [InlineData("Nobody told us.", "Nobody told us.", 0)]
    [InlineData("", "Nobody told us anything.", 0)]
    public void Of_a_short_text_it_is_all_of_it(string told, string paraphrase, int places) => Assert.Equal(places, Copied.In(paraphrase, told).Length);

    [Fact]
    public void The_text_itself_is_one_place() => Assert.Equal([(0, Told.Length - 1)], Copied.In(Told, Told));
}
