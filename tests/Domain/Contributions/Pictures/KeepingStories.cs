using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Contributions.Pictures;

namespace Clinks.Engage.Domain.Tests.Contributions.Pictures;

/// <summary>What a contribution knows of its pictures: where each is, which were there, and that what is gone does not come back.</summary>
public sealed class KeepingStories
{
    private static readonly Picture Taken = Picture.Read(Photo.Plain).Get();

    [Fact]
    public void A_picture_has_a_place_of_its_own_in_the_contribution_it_is_sealed_for()
    {
        var told = Begun();
        told.Do(it => it.Add(Add(told, "words/picture-1")));
        Assert.Equal(("words/picture-1", "1", Photo.Plain.Length), (told.Contribution.Pictures[0].Place.Field, told.Contribution.Pictures[0].Name, told.Contribution.Pictures[0].Size));
        foreach (var field in new[] { "words/picture-1", "words/picture-", "words/story", "words/picture-a/b", "draft/picture-2", "edit/picture-2" })
            told.Refuses("picture-misplaced", it => it.Add(Add(told, field)));
        told.Refuses("picture-misplaced", it => it.Add(new(Told.Visitor, Told.Request, new(new("contribution-other", "words/picture-2", 1), [1]), Taken)));
        told.Refuses("picture-misplaced", it => it.Add(new(Told.Visitor, Told.Request, new(new(told.Id.Value, "words/picture-2", 1), []), Taken)));

        told.Do(it => it.Remove(new(Told.Visitor, Told.Request, "words/picture-1")));
        told.Refuses("picture-misplaced", it => it.Add(Add(told, "words/picture-1")));
        Assert.Equal(["words/picture-1"], told.Contribution.PicturesGone);
    }

    [Fact]
    public void What_is_gone_stays_gone_in_whatever_order_it_is_heard()
    {
        var told = Begun();
        var added = told.Contribution.Add(Add(told, "words/picture-1")).Get()[0];
        var removed = new PictureRemoved("words/picture-1", "x");
        var after = told.Contribution.Apply(added, Told.Start).Apply(removed, Told.Start);
        Assert.Equal((0, 1), (after.Pictures.Length, after.PicturesGone.Length));
        Assert.Equal(after, after.Apply(added, Told.Start).Apply(removed, Told.Start) with { Pictures = after.Pictures, PicturesGone = after.PicturesGone });
        Assert.Empty(after.Apply(added, Told.Start).Pictures);

        // It comes after everything was taken back: named, so that it is dropped, and there for nobody.
        var over = told.Contribution.Apply(new ConsentWithdrawn(), Told.Start).Apply(added, Told.Start);
        Assert.Empty(over.Pictures);
        Assert.Equal(["words/picture-1"], over.PicturesGone);
    }

    [Fact]
    public void It_is_read_like_words_and_is_none_of_them()
    {
        var told = Begun();
        told.Do(it => it.Add(Add(told, "words/picture-1"))).Answers(Told.Visitor, Told.Yes(Purpose.InternalAnalysis)).Finishes(Told.Visitor);
        Assert.DoesNotContain(told.Contribution.Written, words => words.Place.Field == "words/picture-1");
        told.Allows(new(Purpose.InternalAnalysis, Manner.OwnWords) { Field = "words/picture-1" });
        told.Withholds(new(Purpose.InternalAnalysis, Manner.Paraphrase) { Field = "words/picture-1" }, Reason.UseDoesNotFitPurpose);
    }

    private static Told Begun() => new Told().Do(it => it.Begin(Told.Begin(), Flood.None, Told.Start));

    private static AddPicture Add(Told told, string field) => new(Told.Visitor, Told.Request, told.Sealed(field), Taken);
}
