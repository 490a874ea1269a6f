using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>A part of what is told: paragraphs, or a list.</summary>
/// <param name="Name">For addresses and tests: "limits".</param>
/// <param name="List">Points after the paragraphs.</param>
/// <param name="Last">A paragraph after the points.</param>
public sealed record NoticePart(string Name, Said Heading, ImmutableArray<Said> Says, ImmutableArray<Said> List, Said? Last = null)
{
    public IEnumerable<Said> All => [Heading, .. Says, .. List, .. Last is null ? [] : new[] { Last }];
}

/// <summary>The question about one purpose, with what a yes means and what it does not mean.</summary>
public sealed record PurposeQuestion(Purpose Purpose, Said Question, Said Means, Said Example, Said DoesNotMean)
{
    public IEnumerable<Said> All => [Question, Means, Example, DoesNotMean];
}

/// <summary>
/// All that a person is told and asked before they consent: the pages show it, staff read it out, the paper form prints it, and the hash of its
/// text stands beside every answer (<see cref="Notice"/>). A word that is changed wants a new <see cref="Version"/>; golden files keep the old texts.
/// </summary>
public static class ConsentNotice
{
    public const string Version = "2026-11-22-b";

    /// <summary>Before anything is written.</summary>
    public static ImmutableArray<NoticePart> Told => NoticeTexts.Parts;

    public static NoticePart Part(string name) => Told.Single(part => part.Name == name);

    /// <summary>One purpose after the other, from what gives away least to what gives away most.</summary>
    public static ImmutableArray<PurposeQuestion> Asked => PurposeTexts.All;

    /// <summary>What an organisation may answer for somebody before they confirm.</summary>
    public static ImmutableArray<PurposeQuestion> AskedOnBehalf => [.. Asked.Where(question => question.Purpose.OpensOnBehalf())];

    public static PurposeQuestion About(Purpose purpose) => Asked.Single(question => question.Purpose == purpose);

    /// <summary>The whole, line by line.</summary>
    public static string Text(Language language, Method method)
    {
        var text = new StringBuilder();
        foreach (var said in Told.SelectMany(part => part.All)) Add(said);
        foreach (var question in Asked)
        {
            Add(question.Question);
            Add(PurposeTexts.IfYes);
            Add(question.Means);
            Add(PurposeTexts.ForExample);
            Add(question.Example);
            Add(PurposeTexts.IfYesNot);
            Add(question.DoesNotMean);
        }

        foreach (var detail in DetailTexts.All) Add(detail);
        return text.ToString();

        void Add(Said said) => text.Append(said.In(language, method)).Append('\n');
    }

    /// <summary>The proof of what was told.</summary>
    /// <param name="askedBy">The actor who asked; of a page that asked by itself, its address.</param>
    public static Notice Shown(Language language, Method method, string askedBy) => new(Version, Hash(language, method), language, method, askedBy);

    /// <summary>Hexadecimal SHA-256 of the text.</summary>
    public static string Hash(Language language, Method method) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(language, method))));
}
