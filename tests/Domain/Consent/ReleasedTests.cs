using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Tests.Consent;

/// <summary>Words that were let out, and parts of them: a part is not a copy, and nothing tells.</summary>
public sealed class ReleasedTests
{
    private const string Said = "I waited 🙂 a year. Ŵyna heard nothing 🙂";

    private static readonly Place Story = new("contribution-1", "words/story", 1);
    private static readonly Released Whole = new(Story, Said);

    /// <summary>Each part of each part, against the text cut by hand.</summary>
    [Fact]
    public void A_part_of_a_part_is_what_stands_there()
    {
        for (var start = -1; start <= Said.Length; start++)
        {
            for (var length = -1; start + length <= Said.Length + 1; length++)
            {
                var part = Whole.Part(start, length);
                Assert.Equal(Cut(Said, start, length), part?.Words);
                if (part is null) continue;
                for (var inner = -1; inner <= length; inner++)
                {
                    foreach (var size in (int[])[0, 1, 2, length - inner, length - inner + 1])
                    {
                        var cut = part.Part(inner, size);
                        Assert.Equal(Cut(part.Words, inner, size), cut?.Words);
                        Assert.Equal(cut?.Words, cut is null ? null : new string(cut.AsSpan()));
                    }
                }
            }
        }
    }

    [Fact]
    public void The_same_words_at_the_same_place_are_the_same_wherever_they_were_cut_from()
    {
        var (cut, made) = (Whole.Part(2, 6)!, new Released(Story, "waited"));
        Assert.Equal(made, cut);
        Assert.Equal(made.GetHashCode(), cut.GetHashCode());
        Assert.NotEqual(new Released(Story with { Version = 2 }, "waited"), cut);
        Assert.NotEqual(Whole, cut);
    }

    [Fact]
    public void Only_what_is_a_part_crosses_from_grain_to_grain()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(Whole.Part(2, 6), EngageJson.Options);
        Assert.DoesNotContain("year", json, StringComparison.Ordinal);
        Assert.Equal("waited", System.Text.Json.JsonSerializer.Deserialize<Released>(json, EngageJson.Options)!.Words);
    }

    private static string? Cut(string text, int start, int length) =>
        start < 0 || length <= 0 || start + length > text.Length || Splits(text, start) || Splits(text, start + length) ? null : text.Substring(start, length);

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
