using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Storage.Vault;

/// <summary>Pictures are sealed and opened as words are, and never one as the other.</summary>
public abstract class PictureContract : IDisposable
{
    private static readonly MemberId Oak = MemberId.Parse("oak"), Elm = MemberId.Parse("elm");
    private static readonly Place Drawing = new(Oak.Stream, "contact/drawing", 1);

    private readonly IVaultHome home;
    private readonly KeyVault vault;

    protected PictureContract(IVaultHome home)
    {
        this.home = home;
        vault = home.Open();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8 * 1024 * 1024)]
    public async Task What_is_sealed_opens_as_it_was_in_every_process(int size)
    {
        var picture = new byte[size];
        new Random(size).NextBytes(picture);
        var box = await vault.Seal(Drawing, picture, Cancel);
        Assert.True(size < 100 || box.Box.AsSpan().IndexOf(picture.AsSpan(0, 32)) < 0);
        using var other = home.Open();
        foreach (var one in (KeyVault[])[vault, other])
        {
            var opened = await one.OpenPicture(ToRead(Oak), box, Cancel);
            Assert.Equal(Drawing, opened.Place);
            Assert.True(opened.File.Span.SequenceEqual(picture));
        }
    }

    [Fact]
    public async Task One_that_is_larger_than_any_is_a_bug() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await vault.Seal(Drawing, new byte[KeyVault.LargestPicture + 1], Cancel));

    [Fact]
    public async Task Words_do_not_open_as_a_picture_nor_a_picture_as_words()
    {
        var words = await vault.Seal(Drawing, "words", Cancel);
        var picture = await vault.Seal(Drawing, "words"u8.ToArray(), Cancel);
        await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.OpenPicture(ToRead(Oak), words, Cancel));
        await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.Open(ToRead(Oak), picture, Cancel));
        Assert.Equal([null], await vault.Open([new(ToRead(Oak), picture)], Cancel));
    }

    [Fact]
    public async Task A_picture_that_was_moved_cut_or_changed_does_not_open()
    {
        var box = await vault.Seal(Drawing, new byte[100], Cancel);
        await vault.Seal(Drawing with { Owner = Elm.Stream }, new byte[1], Cancel);
        foreach (var place in new[] { Drawing with { Version = 2 }, Drawing with { Field = "contact/other" }, Drawing with { Owner = Elm.Stream } })
            await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.OpenPicture(ToRead(place.Owner == Oak.Stream ? Oak : Elm), box with { Place = place }, Cancel));
        var changed = box.Box.ToArray();
        changed[50] ^= 1;
        foreach (var bytes in new[] { changed, box.Box.ToArray()[..^1], [], new byte[10] })
            await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.OpenPicture(ToRead(Oak), new(Drawing, [.. bytes]), Cancel));
    }

    [Fact]
    public async Task A_permit_for_another_is_a_bug()
    {
        var box = await vault.Seal(Drawing, new byte[100], Cancel);
        await Assert.ThrowsAsync<ArgumentException>(async () => await vault.OpenPicture(ToRead(Elm), box, Cancel));
    }

    [Fact]
    public async Task Shredded_it_stays_unreadable_in_every_process()
    {
        using var other = home.Open();
        var box = await other.Seal(Drawing, new byte[100], Cancel);
        await vault.Shred(Oak.Stream, Cancel);
        foreach (var one in (KeyVault[])[vault, other])
        {
            await Assert.ThrowsAsync<WordsUnreadableException>(async () => await one.OpenPicture(ToRead(Oak), box, Cancel));
            await Assert.ThrowsAsync<OwnerShreddedException>(async () => await one.Seal(Drawing, new byte[100], Cancel));
        }

        await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.OpenPicture(ToRead(Elm), new(Drawing with { Owner = Elm.Stream }, box.Box), Cancel));
    }

    public void Dispose()
    {
        vault.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Permit ToRead(MemberId member) => Permit.ToReadOwn(new Actor("oak-1", Roles.Respondent, member), member, "contact/")!;
}

public sealed class SqlitePictures() : PictureContract(new SqliteVaultHome());

public sealed class PostgresPictures() : PictureContract(new PostgresVaultHome());
