using System.Text;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Vault;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Storage.Vault;

/// <summary>What the vault promises, for whatever database keeps its keys.</summary>
public abstract class KeyVaultContract : IDisposable
{
    private static readonly MemberId Oak = MemberId.Parse("oak");
    private static readonly MemberId Elm = MemberId.Parse("elm");
    private static readonly Place Email = new(Oak.Stream, "contact/email", 1);

    private readonly IVaultHome home;
    private readonly KeyVault vault;

    protected KeyVaultContract(IVaultHome home)
    {
        this.home = home;
        vault = home.Open();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Actor Staff { get; } = new("staff-1", Roles.Membership);

    [Fact]
    public void What_is_sealed_opens_as_it_was() => Law.Holds(ArbMap.Default.ArbFor<NonNull<string>>().Filter(s => IsText(s.Get)), async words =>
    {
        var box = await vault.Seal(Email, words.Get, CancellationToken.None);
        Assert.Equal(words.Get, (await vault.Open(ToRead(Oak), box, CancellationToken.None)).Words);
    });

    [Fact]
    public async Task Long_words_open_too()
    {
        var words = string.Concat(Enumerable.Repeat("Llanfairpwllgwyngyll ŵŷ 🙂 ", 20_000));
        Assert.Equal(words, (await vault.Open(ToRead(Oak), await vault.Seal(Email, words, Cancel), Cancel)).Words);
        await Assert.ThrowsAsync<ArgumentException>(async () => await vault.Seal(Email, new string('x', (1 << 20) + 1), Cancel));
    }

    [Fact]
    public async Task The_same_words_never_seal_alike() =>
        Assert.NotEqual((await vault.Seal(Email, "oak@example.org", Cancel)).Box.ToArray(), (await vault.Seal(Email, "oak@example.org", Cancel)).Box.ToArray());

    [Fact]
    public async Task Words_moved_elsewhere_do_not_open()
    {
        var sealedWords = await vault.Seal(Email, "oak@example.org", Cancel);
        await vault.Seal(Email with { Owner = Elm.Stream }, "elm has a key too", Cancel);

        foreach (var place in new[] { Email with { Version = 2 }, Email with { Field = "contact/phone" }, Email with { Owner = Elm.Stream } })
        {
            var moved = sealedWords with { Place = place };
            await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.Open(ToRead(place.Owner == Oak.Stream ? Oak : Elm), moved, Cancel));
        }
    }

    [Fact]
    public void Words_with_one_bit_changed_or_cut_short_do_not_open() => Law.Holds(Law.Numbers(20), async numbers =>
    {
        var box = (await vault.Seal(Email, "Some words of some length.", CancellationToken.None)).Box;
        foreach (var number in numbers)
        {
            var changed = box.ToArray();
            changed[number % box.Length] ^= (byte)(1 << (number / box.Length % 8));
            await Unreadable(changed);
            await Unreadable(box.ToArray()[..(number % box.Length)]);
        }

        async Task Unreadable(byte[] bytes) => await Assert.ThrowsAsync<WordsUnreadableException>(
            async () => await vault.Open(ToRead(Oak), new SealedWords(Email, [.. bytes]), CancellationToken.None));
    });

    [Fact]
    public void No_two_places_are_bound_alike() => Law.Holds(ArbMap.Default.ArbFor<NonNull<string>>().Zip(ArbMap.Default.ArbFor<NonNull<string>>()), place =>
    {
        // Moving a character over the border between owner and field must show.
        var (owner, field) = (place.Item1.Get, place.Item2.Get);
        var bound = Box.Associated(Box.OfWords, new(owner, field, 1), new byte[16]).ToArray();
        Assert.NotEqual(bound, Box.Associated(Box.OfWords, new(owner + "x", field, 1), new byte[16]).ToArray());
        Assert.NotEqual(bound, Box.Associated(Box.OfWords, new(owner, field, 2), new byte[16]).ToArray());
        Assert.NotEqual(bound, Box.Associated(Box.OfKey, new(owner, field, 1), new byte[16]).ToArray());
        Assert.NotEqual(
            Box.Associated(Box.OfWords, new(owner + "x", field, 1), default).ToArray(),
            Box.Associated(Box.OfWords, new(owner, "x" + field, 1), default).ToArray());

        // Also where the names look like what stands between them.
        Assert.NotEqual(
            Box.Associated(Box.OfWords, new(owner + "\0\0\0\0x", field, 1), default).ToArray(),
            Box.Associated(Box.OfWords, new(owner, "x\0\0\0\0" + field, 1), default).ToArray());
        return Task.CompletedTask;
    });

    [Fact]
    public async Task A_permit_for_another_owner_or_field_is_a_bug()
    {
        var sealedWords = await vault.Seal(Email, "oak@example.org", Cancel);
        await Assert.ThrowsAsync<ArgumentException>(async () => await vault.Open(ToRead(Elm), sealedWords, Cancel));
        var elsewhere = await vault.Seal(Email with { Field = "response-x/what_worked" }, "Something.", Cancel);
        await Assert.ThrowsAsync<ArgumentException>(async () => await vault.Open(Permit.ToReadContact(Staff, Oak)!, elsewhere, Cancel));
    }

    [Fact]
    public async Task An_owner_that_never_sealed_has_nothing_to_open() =>
        await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.Open(ToRead(Oak), new SealedWords(Email, [.. new byte[40]]), Cancel));

    [Fact]
    public async Task Shredded_words_stay_unreadable_and_their_owner_stays_shredded()
    {
        var sealedWords = await vault.Seal(Email, "oak@example.org", Cancel);
        var others = await vault.Seal(Email with { Owner = Elm.Stream }, "elm@example.org", Cancel);
        await vault.Shred(Oak.Stream, Cancel);
        await vault.Shred(Oak.Stream, Cancel);

        await Gone(vault);
        vault.Dispose();
        using var later = home.Open();
        await Gone(later);
        Assert.Equal("elm@example.org", (await later.Open(ToRead(Elm), others, Cancel)).Words);

        async Task Gone(KeyVault one)
        {
            await Assert.ThrowsAsync<WordsUnreadableException>(async () => await one.Open(ToRead(Oak), sealedWords, Cancel));
            await Assert.ThrowsAsync<OwnerShreddedException>(async () => await one.Seal(Email, "again", Cancel));
        }
    }

    [Fact]
    public async Task An_owner_shredded_before_its_first_words_gets_no_key()
    {
        await vault.Shred(Oak.Stream, Cancel);
        await Assert.ThrowsAsync<OwnerShreddedException>(async () => await vault.Seal(Email, "first", Cancel));
    }

    [Fact]
    public async Task A_shred_in_one_process_holds_in_another_that_knows_the_key()
    {
        using var other = home.Open();
        var sealedWords = await other.Seal(Email, "oak@example.org", Cancel);
        await vault.Shred(Oak.Stream, Cancel);

        await Assert.ThrowsAsync<WordsUnreadableException>(async () => await other.Open(ToRead(Oak), sealedWords, Cancel));
        await Assert.ThrowsAsync<OwnerShreddedException>(async () => await other.Seal(Email, "again", Cancel));
    }

    [Fact]
    public async Task A_text_is_marked_alike_in_every_process_and_differently_for_other_texts_purposes_and_owners()
    {
        using var other = home.Open();
        var mark = await vault.Mark("access", "address", "oak@example.org", Cancel);
        Assert.Equal(32, mark.Length);
        Assert.Equal(mark, await vault.Mark("access", "address", "oak@example.org", Cancel));
        Assert.Equal(mark, await other.Mark("access", "address", "oak@example.org", Cancel));
        vault.Dispose();
        using var later = home.Open();
        Assert.Equal(mark, await later.Mark("access", "address", "oak@example.org", Cancel));

        Assert.NotEqual(mark, await later.Mark("access", "address", "elm@example.org", Cancel));
        Assert.NotEqual(mark, await later.Mark("access", "code", "oak@example.org", Cancel));
        Assert.NotEqual(mark, await later.Mark("access2", "address", "oak@example.org", Cancel));
    }

    [Fact]
    public async Task A_mark_tells_nothing_to_another_vault_or_to_whoever_hashes()
    {
        // Whoever knew a plain hash, or a mark of another vault, could try addresses.
        using var elsewhere = new SqliteVaultHome();
        using var stranger = elsewhere.Open();
        Assert.NotEqual(await vault.Mark("access", "address", "oak@example.org", Cancel), await stranger.Mark("access", "address", "oak@example.org", Cancel));
        Assert.NotEqual(await vault.Mark("access", "address", "oak@example.org", Cancel), System.Security.Cryptography.SHA256.HashData("oak@example.org"u8));
    }

    [Fact]
    public async Task A_shredded_owner_marks_nothing_more_in_no_process()
    {
        using var other = home.Open();
        await other.Mark("access", "address", "oak@example.org", Cancel);
        await vault.Shred("access", Cancel);
        await Assert.ThrowsAsync<OwnerShreddedException>(async () => await vault.Mark("access", "address", "oak@example.org", Cancel));
        var refused = await Assert.ThrowsAsync<OwnerShreddedException>(async () => await other.Mark("access", "address", "oak@example.org", Cancel));
        Assert.DoesNotContain("oak@", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Racing_first_marks_of_one_owner_are_alike()
    {
        using var other = home.Open();
        var marks = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(async () => await (n % 2 == 0 ? vault : other).Mark("raced", "address", "oak@example.org", Cancel))));
        Assert.All(marks, mark => Assert.Equal(marks[0], mark));
    }

    [Fact]
    public async Task Racing_first_words_of_one_owner_share_one_key()
    {
        using var other = home.Open();
        for (var i = 0; i < 30; i++)
        {
            var member = MemberId.Parse($"member{i}");
            var place = new Place(member.Stream, "contact/email", 1);
            var boxes = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () => await (n % 2 == 0 ? vault : other).Seal(place, $"{n}", Cancel))));
            for (var n = 0; n < 8; n++) Assert.Equal($"{n}", (await vault.Open(ToRead(member), boxes[n], Cancel)).Words);
        }
    }

    [Fact]
    public async Task Many_threads_seal_and_open_under_one_key()
    {
        var work = Enumerable.Range(0, 8).Select(t => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                var box = await vault.Seal(Email with { Version = i }, $"{t} {i}", Cancel);
                Assert.Equal($"{t} {i}", (await vault.Open(ToRead(Oak), box, Cancel)).Words);
            }
        }));
        await Task.WhenAll(work);
    }

    [Fact]
    public async Task No_exception_says_what_was_written()
    {
        var sealedWords = await vault.Seal(Email, "a very private matter", Cancel);
        await vault.Shred(Oak.Stream, Cancel);
        var opening = await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.Open(ToRead(Oak), sealedWords, Cancel));
        var sealing = await Assert.ThrowsAsync<OwnerShreddedException>(async () => await vault.Seal(Email, "a very private matter", Cancel));
        Assert.DoesNotContain("private", opening.Message + sealing.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        vault.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Permit ToRead(MemberId member) => Permit.ToReadOwn(new Actor("oak-1", Roles.Respondent, member), member, "contact/")!;

    private static bool IsText(string words) => words == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words));
}
