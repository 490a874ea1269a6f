using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>A picture as a contribution knows it: where it is sealed, and nothing that it shows.</summary>
/// <param name="Size">In bytes.</param>
public sealed record KeptPicture(Place Place, PictureKind Kind, int Size, int Width, int Height, DateTimeOffset At)
{
    /// <summary>The last part of its field, by which pages ask for it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Name => Place.Field[Texts.Pictures.Length..];
}

/// <summary>
/// Pictures are told like words: put in until it is sent, taken out at any time. They are seen where the words may be read, by the contributor, and
/// in a look; nothing quotes or prints them, because nobody can take a face or a name out of one.
/// </summary>
public sealed partial record Contribution
{
    public Outcome<ImmutableArray<ContributionEvent>> Add(AddPicture command) =>
        WhyNotAdd(command.Actor) is { } problem ? problem
        : !IsMine(command.Words, Texts.Words) || !IsFresh(command.Words.Place.Field) ? PictureProblems.Misplaced()
        : Done(new PictureAdded(command.Words.Place, command.Picture.Kind, command.Picture.File.Length, command.Picture.Width, command.Picture.Height, command.Actor.Id));

    /// <summary>The contributor at any time; who writes it down for them until it is sent. Nothing is asked, and it cannot be undone.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Remove(RemovePicture command) =>
        !IsContributor(command.Actor) && !IsDrafter(command.Actor) ? ContributionProblems.NoSuchContribution()
        : Consent.IsOver ? ContributionProblems.Over(Consent.State)
        : PicturesGone.Contains(command.Field, StringComparer.Ordinal) ? ContributionProblems.AlreadySo()
        : Find(command.Field) is null ? PictureProblems.NoSuchPicture()
        : Done(new PictureRemoved(command.Field, command.Actor.Id));

    public KeptPicture? Find(string field) => Pictures.FirstOrDefault(one => one.Place.Field == field);

    /// <summary>Why this actor puts no picture in now, whatever it is; null where they may.</summary>
    public Problem? WhyNotAdd(Actor actor) =>
        Status is ContributionStatus.None || (!IsContributor(actor) && !IsWriter(actor)) ? ContributionProblems.NoSuchContribution()
        : Consent.IsOver ? ContributionProblems.Over(Consent.State)
        : Status is not ContributionStatus.Begun ? ContributionProblems.FinishedAlready()
        : Pictures.Length >= Picture.Most ? PictureProblems.TooMany()
        : null;

    private bool IsFresh(string field) =>
        field.Length > Texts.Pictures.Length && field.StartsWith(Texts.Pictures, StringComparison.Ordinal) && Find(field) is null && !PicturesGone.Contains(field, StringComparer.Ordinal);
}
