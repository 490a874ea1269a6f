using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Tests;

namespace Clinks.Engage.Domain.Tests.Contributions;

/// <summary>
/// What people were told before they consented, for ever: <c>notices/</c> has each text, and <c>notices/hashes.txt</c> the hash that stands
/// beside their answers. Neither is ever changed; a new version adds its own.
/// </summary>
public sealed class ConsentNoticeTests
{
    private static readonly (Language, Method)[] Told =
        [.. from language in Enum.GetValues<Language>() from method in Enum.GetValues<Method>() select (language, method)];

    [Fact]
    public void A_word_that_is_changed_wants_a_new_version()
    {
        var lines = Told.Select(told => $"{FileOf(told)} {ConsentNotice.Hash(told.Item1, told.Item2)}");
        foreach (var told in Told) Golden.Check("notices/" + FileOf(told), ConsentNotice.Text(told.Item1, told.Item2));
        var kept = File.ReadAllLines(Golden.Beside(Here(), "notices/hashes.txt"));
        Assert.All(lines, line => Assert.True(kept.Contains(line), $"The notice has changed, or is new. Give it a new ConsentNotice.Version, and add this line to notices/hashes.txt: {line}"));
    }

    [Fact]
    public void Every_notice_that_anybody_was_shown_can_still_be_read()
    {
        var kept = File.ReadAllLines(Golden.Beside(Here(), "notices/hashes.txt")).Select(line => line.Split(' ')).ToList();
        Assert.Equal(kept.Count, kept.Select(line => line[0]).Distinct().Count());
        Assert.All(kept, line => Assert.Equal(line[1], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(Golden.Beside(Here(), "notices/" + line[0])))))));
    }

    [Fact]
    public void Every_purpose_is_asked_once_and_each_text_is_in_both_languages_and_differs()
    {
        Assert.Equal(Enum.GetValues<Purpose>().Order(), ConsentNotice.Asked.Select(question => question.Purpose).Order());
        foreach (var method in Enum.GetValues<Method>())
        {
            string[] english = Lines(Language.English, method), welsh = Lines(Language.Welsh, method);
            Assert.Equal(english.Length, welsh.Length);
            Assert.All(english.Zip(welsh), pair => Assert.False(pair.First == pair.Second || string.IsNullOrWhiteSpace(pair.Second), pair.First));
        }
    }

    [Fact]
    public void Easy_Read_has_one_short_sentence_a_line()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var parts = ConsentNotice.Told.SelectMany(part => part.All).Concat(ConsentNotice.Asked.SelectMany(question => new[] { question.Question, question.Means, question.DoesNotMean }));
            Assert.All(parts.SelectMany(said => said.Lines(language, Method.EasyRead)), line =>
            {
                Assert.True(line.Split(' ').Length <= 15, line);
                // "Is somebody in danger now? Call 999." is one idea.
                Assert.False(line.TrimEnd('.').Contains('.', StringComparison.Ordinal), line);
            });
        }
    }

    [Fact]
    public void What_was_shown_is_proof_that_domain_takes() =>
        Assert.All(Told, told => Assert.True(ConsentNotice.Shown(told.Item1, told.Item2, "/tell").IsWhole));

    private static string[] Lines(Language language, Method method) => ConsentNotice.Text(language, method).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string FileOf((Language Language, Method Method) told) => $"{ConsentNotice.Version}.{told.Language}.{told.Method}.txt".ToLowerInvariant();

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
