using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Tests.Contributions.Pictures;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.Evidence;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Contributions;

/// <summary>A picture beside the words: stripped, sealed apart from the log, seen where the words may be read, and gone when they are.</summary>
public sealed class PictureStories(Platform platform)
{
    private static readonly byte[] Taken = Photo.With(2, Photo.Segment(0xE1, Photo.Exif(true, 6)));
    private static readonly byte[] Stripped = Picture.Read(Taken).Get().File.ToArray();

    [Fact]
    public async Task What_was_sent_is_kept_without_what_else_was_in_its_file()
    {
        var told = await (await Open(platform, "picture-kept")).Begun();
        var field = await Add(told, Taken);
        var seen = (await See(told, field)).Get();
        Assert.Equal(PictureKind.Jpeg, seen.Kind);
        Assert.Equal(Stripped, seen.Picture.File.ToArray());
        var drawn = await Add(told, Drawing.Plain);
        Assert.Equal([(field, PictureKind.Jpeg, Stripped.Length, 24, 16), (drawn, PictureKind.Png, Drawing.Plain.Length, 5, 3)],
            (await told.Sees()).Pictures.Select(one => (one.Place.Field, one.Kind, one.Size, one.Width, one.Height)));
        Assert.Equal(Drawing.Plain, (await See(told, drawn)).Get().Picture.File.ToArray());
    }

    [Fact]
    public async Task The_same_request_once_more_is_answered_as_before_and_keeps_nothing_more()
    {
        var told = await (await Open(platform, "picture-twice")).Begun();
        var request = NewRequest();
        var first = (await told.Grain.AddPicture(new(told.Person, request, Taken), Cancel)).Get();
        Assert.Equal(first, (await told.Grain.AddPicture(new(told.Person, request, Taken), Cancel)).Get());
        // Also when it could not be taken any more.
        await told.Writes(0, ("story", Story));
        await told.Answers(Yes(Purpose.Aggregate));
        await told.Finished();
        Assert.Equal(first, (await told.Grain.AddPicture(new(told.Person, request, Taken), Cancel)).Get());
        Assert.Single((await told.Sees()).Pictures);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_and_so_is_the_sixth()
    {
        var told = await (await Open(platform, "picture-refused")).Begun();
        Refused(await told.Grain.AddPicture(new(told.Person, NewRequest(), "%PDF-1.7 Qz1Letter"u8.ToArray()), Cancel), "picture-is-document");
        Refused(await told.Grain.AddPicture(new(told.Person, NewRequest(), Taken.AsMemory(0, 300)), Cancel), "picture-damaged");
        Assert.Empty((await told.Sees()).Pictures);
        for (var number = 0; number < Picture.Most; number++) await Add(told, Taken);
        Refused(await told.Grain.AddPicture(new(told.Person, NewRequest(), Taken), Cancel), "picture-too-many");
        var gone = (await told.Sees()).Pictures[2].Place.Field;
        (await told.Grain.RemovePicture(new(told.Person, NewRequest(), gone), Cancel)).Get();
        var sixth = await Add(told, Drawing.Plain);
        Assert.Equal(sixth, (await told.Sees()).Pictures[^1].Place.Field);
    }

    [Fact]
    public async Task Nobody_else_adds_sees_or_takes_out_a_picture_of_a_draft()
    {
        var told = await (await Open(platform, "picture-others")).Begun();
        var other = await told.Another("other").Begun();
        var field = await Add(told, Taken);
        foreach (var actor in new[] { other.Person, Ann, Steward, new Actor("oak/office-1", Roles.Respondent, MemberId.Parse("oak")) })
        {
            Refused(await told.Grain.AddPicture(new(actor, NewRequest(), Taken), Cancel), "no-such-contribution");
            Refused(await told.Grain.RemovePicture(new(actor, NewRequest(), field), Cancel), "no-such-contribution");
            Refused(await See(told, field, actor), actor == Ann ? "withheld-not-given-yet" : "no-such-picture");
        }

        Assert.Single((await told.Sees()).Pictures);
        Refused(await See(told, "words/picture-0000000000000000"), "no-such-picture");
        Refused(await See(told, "words/story"), "no-such-picture");
    }

    [Fact]
    public async Task Policy_staff_see_it_where_they_may_read_and_the_contributor_sees_that_they_did()
    {
        var (told, field) = await Told("picture-read", Yes(Purpose.Aggregate), Yes(Purpose.InternalAnalysis));
        Assert.Equal(Stripped, (await See(told, field, Ann)).Get().Picture.File.ToArray());
        (await See(told, field, Ann)).Get();
        Assert.Equal([(Purpose.InternalAnalysis, field)], (await told.Sees()).Uses.Select(use => (use.Use.Purpose, use.Use.Field)));
        (await See(told, field, Ben)).Get();
        Assert.Equal(2, (await told.Sees()).Uses.Length);
        Refused(await See(told, field, Steward), "no-such-picture");

        // It stands beside the texts of its source, and is none of them.
        var read = (await platform.Grains.Evidence(told.Engagement).Read(new(Ann, told.Id.Value), Cancel)).Get();
        Assert.Equal([field], read.Pictures.Select(one => one.Place.Field));
        Assert.DoesNotContain(read.Texts, text => text.Place.Field == field);
        Refused(await told.Use(new(Purpose.InternalAnalysis, Manner.OwnWords) { Field = field }), "no-such-text");
    }

    [Fact]
    public async Task Where_reading_is_not_permitted_nobody_of_policy_sees_it()
    {
        var (counted, one) = await Told("picture-counted", Yes(Purpose.Aggregate), Yes(Purpose.AnonymousQuote, BodyId.Public));
        Refused(await See(counted, one, Ann), "withheld-not-consented");
        var (narrow, two) = await Told("picture-narrow", Yes(Purpose.InternalAnalysis) with { Manner = Manner.Paraphrase });
        Refused(await See(narrow, two, Ann), "withheld-consent-narrower");
        // What was made of the words may be read, and the picture still is in their own.
        (await narrow.Look()).Get();
        (await narrow.Grain.Paraphrase(new(Steward, NewRequest(), "words/story", "1", "Somebody was not told of a visit."), Cancel)).Get();
        var said = (await platform.Grains.Evidence(narrow.Engagement).Read(new(Ann, narrow.Id.Value), Cancel)).Get();
        Assert.Equal((1, 0), (said.Texts.Length, said.Pictures.Length));
        var (shut, three) = await Told("picture-embargo", Yes(Purpose.InternalAnalysis));
        (await shut.Grain.SetEmbargo(new(shut.Person, NewRequest(), null), Cancel)).Get();
        Refused(await See(shut, three, Ann), "withheld-embargo");
        Assert.Empty((await platform.Grains.Evidence(shut.Engagement).GetSources(new(Ann), Cancel)).Get().Sources);
        Assert.Empty((await shut.Sees()).Uses);
        Assert.Equal(Stripped, (await See(shut, three)).Get().Picture.File.ToArray());
    }

    [Fact]
    public async Task A_look_opens_it_for_who_looks_while_it_is_open()
    {
        var (told, field) = await Told("picture-look", Yes(Purpose.Aggregate));
        var looked = (await told.Look(reason: LookReason.Complaint)).Get();
        Assert.Equal([field], looked.Answer.Pictures.Select(one => one.Place.Field));
        Assert.Equal(Stripped, (await See(told, field, Steward)).Get().Picture.File.ToArray());
        Refused(await See(told, field, new("steward-2", Roles.Steward)), "no-such-picture");
        Refused(await See(told, field, Lead), "no-such-picture");
    }

    [Fact]
    public async Task After_half_an_hour_a_look_opens_nothing()
    {
        var clock = new ShiftedClock();
        await using var later = new Platform(host => clock.AddTo(host.Services));
        await later.InitializeAsync();
        var told = await (await Open(later, "picture-look-ended")).Begun();
        var field = await Add(told, Taken);
        await told.Sent(Yes(Purpose.Aggregate));
        (await told.Look()).Get();
        (await See(told, field, Steward)).Get();
        clock.Pass(TimeSpan.FromMinutes(31));
        Refused(await See(told, field, Steward), "no-such-picture");
    }

    [Fact]
    public async Task Taken_out_it_is_gone_for_everybody_and_from_what_is_stored()
    {
        var (told, field) = await Told("picture-out", Yes(Purpose.InternalAnalysis));
        Assert.NotNull(await Kept(told, field));
        var request = NewRequest();
        (await told.Grain.RemovePicture(new(told.Person, request, field), Cancel)).Get();
        (await told.Grain.RemovePicture(new(told.Person, request, field), Cancel)).Get();
        Refused(await told.Grain.RemovePicture(new(told.Person, NewRequest(), field), Cancel), "already-so");
        Refused(await told.Grain.RemovePicture(new(told.Person, NewRequest(), "words/picture-0000000000000000"), Cancel), "no-such-picture");
        Assert.Null(await Kept(told, field));
        Assert.Empty((await told.Sees()).Pictures);
        Refused(await See(told, field), "no-such-picture");
        Refused(await See(told, field, Ann), "no-such-picture");
    }

    [Fact]
    public async Task What_is_sent_gets_no_more_pictures()
    {
        var (told, _) = await Told("picture-late", Yes(Purpose.Aggregate));
        Refused(await told.Grain.AddPicture(new(told.Person, NewRequest(), Taken), Cancel), "contribution-finished-already");
        Assert.Single((await told.Sees()).Pictures);
    }

    [Fact]
    public async Task With_the_words_it_is_taken_back_and_nothing_of_it_stays()
    {
        var (told, field) = await Told("picture-back", Yes(Purpose.InternalAnalysis));
        (await told.Look()).Get();
        (await told.Withdraw()).Get();
        Assert.Null(await Kept(told, field));
        Assert.Empty((await told.Sees()).Pictures);
        foreach (var actor in new[] { told.Person, Ann, Steward }) Refused(await See(told, field, actor), "no-such-picture");
        Refused(await told.Grain.RemovePicture(new(told.Person, NewRequest(), field), Cancel), "contribution-withdrawn");

        var draft = await told.Another("draft").Begun();
        var drafted = await Add(draft, Taken);
        (await draft.Withdraw()).Get();
        Assert.Null(await Kept(draft, drafted));
        Refused(await draft.Grain.AddPicture(new(draft.Person, NewRequest(), Taken), Cancel), "contribution-withdrawn");
    }

    [Fact]
    public async Task While_a_concern_is_open_the_lead_alone_sees_what_was_taken_back()
    {
        var (told, field) = await Told("picture-held", Yes(Purpose.InternalAnalysis));
        (await told.Grain.Raise(new(Steward, NewRequest()), Cancel)).Get();
        Refused(await See(told, field, Ann), "withheld-safeguarding-hold");
        (await told.Withdraw()).Get();
        Refused(await See(told, field, Ann), "withheld-withdrawn");
        Refused(await See(told, field), "no-such-picture");
        Assert.Empty((await told.Sees()).Pictures);
        (await told.Look(Lead, LookReason.Safeguarding)).Get();
        Assert.Equal(Stripped, (await See(told, field, Lead)).Get().Picture.File.ToArray());
        (await told.Grain.DecideConcern(new(Lead, NewRequest(), 1, ConcernState.Lifted, null), Cancel)).Get();
        Refused(await See(told, field, Lead), "no-such-picture");
        Assert.Null(await Kept(told, field));
    }

    [Fact]
    public async Task It_stands_in_no_file_and_no_log()
    {
        await using var loud = new Platform("Trace");
        await loud.InitializeAsync();
        var told = await (await Open(loud, "picture-clear")).Begun();
        var field = (await told.Grain.AddPicture(new(told.Person, NewRequest(), Photo.With(2, Photo.Segment(0xFE, Photo.Bytes("Qz1Comment")))), Cancel)).Get().Answer.Field;
        (await See(told, field)).Get();
        var files = Directory.EnumerateFiles(loud.Folder, "*", SearchOption.AllDirectories).Select(Read).ToList();
        Assert.Contains(files, file => Photo.Holds(file, field));
        // The tables of this photo are in no other file; base 64 is looked for at each of its three beginnings.
        var piece = Photo.Plain.AsSpan(30, 60).ToArray();
        byte[][] forms = [piece, .. Enumerable.Range(0, 3).Select(skip => Photo.Bytes(Convert.ToBase64String(piece.AsSpan(skip, 30))))];
        Assert.All(files, file => Assert.All(forms, form => Assert.True(file.AsSpan().IndexOf(form) < 0)));
        ToldInClear.StandNowhere(loud, ["Qz1Comment"]);
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private async Task<(Telling Told, string Field)> Told(string name, params Provision[] provisions)
    {
        var told = await (await Open(platform, name)).Begun();
        var field = await Add(told, Taken);
        await told.Sent(provisions);
        return (told, field);
    }

    private static async Task<string> Add(Telling told, byte[] file) => (await told.Grain.AddPicture(new(told.Person, NewRequest(), file), Cancel)).Get().Answer.Field;

    private static Task<Outcome<SeenPicture>> See(Telling told, string field, Actor? by = null) => told.Grain.SeePicture(new(by ?? told.Person, field), Cancel);

    /// <summary>What the store still has of it.</summary>
    private async Task<SealedWords?> Kept(Telling told, string field) =>
        (await platform.Grains.GetGrain<IPictureGrain>($"{told.Id}-{field["words/".Length..]}").Get(new(Actor.System), Cancel)).Get().Picture;
}
