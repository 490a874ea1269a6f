using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What all pages with pictures do: take one out of a form, and answer with one.</summary>
internal static class PictureAnswers
{
    /// <summary>With what a form has around it. A larger picture is told so on its page, up to this.</summary>
    public const int MostBytes = UploadedFile.MostFormBytes;

    /// <summary>Adds what was chosen. Neither its name nor what the browser takes it for is asked.</summary>
    public static async Task<Outcome<Answered<PictureField>>> Add(IContributionGrain grain, Actor actor, PageForm form, CancellationToken cancel)
    {
        if (form.Fields.Files.GetFile(PictureProblems.Where) is not { Length: > 0 } file) return PictureProblems.Missing();
        if (file.Length > Picture.MostBytes) return PictureProblems.TooLarge();
        var body = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(body, cancel);
        return await grain.AddPicture(new(actor, form.Request, body), cancel);
    }

    /// <summary>Takes one out. What is gone already is gone.</summary>
    public static async Task<IResult> Remove(IContributionGrain grain, Actor actor, string picture, PageForm form, string next, CancellationToken cancel)
    {
        var removed = await grain.RemovePicture(new(actor, form.Request, FieldOf(picture)), cancel);
        return removed.Succeeded || removed.Problems.All(problem => problem.Code == "already-so") ? Show.Next(next) : removed.Problems.ToResult();
    }

    /// <summary>The picture itself, as a picture and as nothing else (nosniff is everywhere).</summary>
    public static async Task<IResult> See(IContributionGrain grain, Actor actor, string picture, CancellationToken cancel) =>
        (await grain.SeePicture(new(actor, FieldOf(picture)), cancel)).ToResult(seen => TypedResults.Bytes(seen.Picture.File, seen.Kind is PictureKind.Png ? "image/png" : "image/jpeg"));

    private static string FieldOf(string picture) => Texts.Pictures + picture;
}
