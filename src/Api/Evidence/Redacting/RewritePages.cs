using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Api.Assisting;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Evidence.Redacting;

/// <summary>Saying a text in other words, beside the text.</summary>
public static class RewritePages
{
    internal const string WordsField = "rewritten", LookedField = "looked";
    private const string Rewrite = "/rewrite";
    private const int Longest = 20_000;

    internal static void Map(RouteGroupBuilder one) => one.MapPost(Rewrite, Write).Page(Roles.Policy | Roles.Steward, RedactingPages.MostBytes, takesStaleForms: true);

    /// <summary>What makes a paraphrase none, or a telling one. Whoever writes decides.</summary>
    public sealed record Warnings(ImmutableArray<(int Start, int Length)> Copied, ImmutableArray<Suggestion> Identifying)
    {
        public static Warnings None { get; } = new([], []);

        internal bool Any => Copied.Length + Identifying.Length > 0;

        /// <summary>A tick is about what was shown, its places and its words: it holds neither for more nor for anything else that was written since.</summary>
        // There may be thousands in a long text, so they go on the page as one sum.
        internal string Tick { get; private init; } = "";

        internal static Warnings Of(string written, string told)
        {
            var (copied, identifying) = (Domain.Evidence.Redacting.Copied.In(written, told), Suggestions.Of(written).Found);
            var shown = copied.Concat(identifying.Select(one => (one.Start, one.Length))).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Start}:{written.AsSpan(one.Start, one.Length)}"));
            return new(copied, identifying) { Tick = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', shown))))[..16] };
        }
    }

    public sealed record RewriteModel(RedactingPages.OpenText Text, string Written, Warnings Warnings, ImmutableArray<Problem> Problems)
    {
        internal string Path => Text.Standing.Path + Rewrite;

        internal int Number => RedactingPages.Next(Text.Standing.Standing.Paraphrases);
    }

    internal static IResult Show(HttpContext http, RedactingPages.OpenText text, string written, Warnings warnings, ImmutableArray<Problem> problems) =>
        Pages.Show.Page<RewritePage, RewriteModel>(http, new(text, written, warnings, problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Write(string contribution, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        if (!form.Trusted) return KeptForm.Again(http, form.Fields);
        var asked = new StandingPages.Asked(contribution, http, grains, clock, cancel);
        var loaded = await RedactingPages.Load(asked, form);
        if (!loaded.Is(out var open)) return await RedactingPages.Shut(asked, form, loaded.Problems);
        var written = form[WordsField].ReplaceLineEndings("\n");
        // What is too long is refused as that, before anything else is said of it.
        var warnings = written.Length > Longest ? Warnings.None : Warnings.Of(written, open.Words);
        if (warnings.Any && form[LookedField] != warnings.Tick) return Show(http, open, written, warnings, Said(warnings));
        var kept = await asked.Grain.Paraphrase(new(form.Actor, form.Request, open.Field, RedactingPages.NameOf(form, open.Standing.Standing.Paraphrases), written), cancel);
        if (kept.Succeeded) return Pages.Show.Next(open.Standing.Path + "#" + OpenPart.SoFarId);
        return kept.Problems switch
        {
            [{ Code: "words-misplaced" }] => Show(http, open, written, warnings, [RedactingProblems.KeptMeanwhile()]),
            [{ Kind: ProblemKind.Invalid }, ..] => Show(http, open, written, warnings, [.. kept.Problems.Select(problem => problem with { Where = WordsField })]),
            _ => await RedactingPages.Shut(asked, form, kept.Problems),
        };
    }

    private static ImmutableArray<Problem> Said(Warnings warnings) =>
    [
        .. warnings.Copied.IsEmpty ? [] : new[] { RedactingProblems.Copied(warnings.Copied.Length, LookedField) },
        .. warnings.Identifying.IsEmpty ? [] : new[] { RedactingProblems.Identifies(warnings.Identifying.Length, LookedField) },
    ];
}
