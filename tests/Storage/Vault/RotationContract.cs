using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Storage.Vault;

/// <summary>Replacing the key-encryption key, for whatever database keeps the owners' keys.</summary>
public abstract class RotationContract : IDisposable
{
    private const string CheckValue = "check value";

    private static readonly string[] Owners = ["member-oak", "member-elm", "access", CheckValue];

    private readonly IVaultHome home;
    private readonly string old, next;

    protected RotationContract(IVaultHome home)
    {
        this.home = home;
        (old, next) = (home.KeyFile("vault.key"), home.KeyFile("next.key"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Afterwards_everything_opens_and_is_marked_as_before_and_the_key_before_opens_nothing_at_all()
    {
        byte[] mark;
        SealedWords oak, gone;
        using (var vault = home.Open())
        {
            (oak, gone) = (await Seal(vault, "oak"), await Seal(vault, "gone"));
            await Seal(vault, "elm");
            mark = await vault.Mark("access", "address", "oak@example.org", Cancel);
            await vault.Shred("member-gone", Cancel);
        }

        // The attacker holds every byte and a key: with the one before they have three owners' keys and the check value.
        KeyRotation.MakeKey(next);
        Assert.Equal(Owners.Length, Attacker.KeysIn(home.Bytes(), old, Owners));
        using (home.Reader())
        using (var keys = home.Keys(next, old))
        {
            Assert.Equal(3, await keys.Rotate(Cancel));
            Assert.Equal(0, await keys.Rotate(Cancel));
            var found = await keys.Look(Cancel);
            Assert.Equal((new KeysUnder(found.Current, 3), 1), (Assert.Single(found.Under), found.Shredded));
        }

        Assert.Equal(0, Attacker.KeysIn(home.Bytes(), old, Owners));
        Assert.Equal(Owners.Length, Attacker.KeysIn(home.Bytes(), next, Owners));

        using var later = home.Open(next);
        Assert.Equal("words of oak", (await later.Open(ToRead("oak"), oak, Cancel)).Words);
        Assert.Equal(mark, await later.Mark("access", "address", "oak@example.org", Cancel));
        await Assert.ThrowsAsync<WordsUnreadableException>(async () => await later.Open(ToRead("gone"), gone, Cancel));
        await Assert.ThrowsAsync<OwnerShreddedException>(async () => await Seal(later, "gone"));
        Refused("is not the key", () => home.Open(old));
    }

    [Fact]
    public async Task Broken_off_at_any_step_it_is_ended_by_starting_it_again()
    {
        SealedWords oak;
        using (var vault = home.Open())
        {
            oak = await Seal(vault, "oak");
            await Seal(vault, "elm");
        }

        var from = old;
        var broken = 0;
        for (var (step, ended) = (0, false); !ended; step++)
        {
            // Each time from the key that the vault is under to a new one, broken off a step later.
            var to = home.KeyFile($"key{step}");
            KeyRotation.MakeKey(to);
            using (var keys = home.Keys(to, from)) ended = await Broken.Off(keys, step);
            if (!ended)
            {
                broken++;
                using (var between = home.Open(to, from))
                {
                    Assert.Equal("words of oak", (await between.Open(ToRead("oak"), oak, Cancel)).Words);
                    await Seal(between, $"new{step}");
                }

                using var again = home.Keys(to, from);
                await again.Rotate(Cancel);
            }

            Assert.Equal(0, Attacker.KeysIn(home.Bytes(), from, Owners));
            using (var later = home.Open(to)) Assert.Equal("words of oak", (await later.Open(ToRead("oak"), oak, Cancel)).Words);
            from = to;
        }

        // Before and after each of: turning to the new key, two looks for more, writing some, cleaning.
        Assert.Equal(10, broken);
    }

    [Fact]
    public async Task Half_way_a_process_with_one_of_the_two_keys_is_refused_and_told_which_is_missing()
    {
        using (var vault = home.Open()) await Seal(vault, "oak");
        KeyRotation.MakeKey(next);
        using (var keys = home.Keys(next, old)) Assert.False(await Broken.Off(keys, 2));
        Refused("--vault-key-before", () => home.Open(next));
        Refused("is not the key", () => home.Open(old));
        using var third = home.Keys(Third(), next);
        Assert.Contains("third key", (await Assert.ThrowsAsync<StorageRefusedException>(async () => await third.Rotate(Cancel))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_was_told_both_goes_on_and_nothing_it_seals_meanwhile_is_left_behind()
    {
        home.Open().Dispose();
        KeyRotation.MakeKey(next);
        using var running = home.Open(next, old);
        var sealing = Task.Run(async () =>
        {
            var all = new List<(string Member, SealedWords Words)>();
            for (var i = 0; i < 200; i++) all.Add(($"m{i}", await Seal(running, $"m{i}")));
            return all;
        });
        using (var keys = home.Keys(next, old))
        {
            while (!sealing.IsCompleted) await keys.Rotate(Cancel);
            await keys.Rotate(Cancel);
            var found = await keys.Look(Cancel);
            Assert.Equal(new KeysUnder(found.Current, 200), Assert.Single(found.Under));
        }

        using var later = home.Open(next);
        foreach (var (member, words) in await sealing) Assert.Equal($"words of {member}", (await later.Open(ToRead(member), words, Cancel)).Words);
    }

    [Fact]
    public async Task A_process_that_was_told_only_the_key_before_keeps_nothing_under_it_and_says_so()
    {
        using var running = home.Open();
        var oak = await Seal(running, "oak");
        using var other = home.Open();
        KeyRotation.MakeKey(next);
        using (var keys = home.Keys(next, old)) await keys.Rotate(Cancel);

        var refused = await Assert.ThrowsAsync<KeyRotatedException>(async () => await Seal(running, "new"));
        Assert.NotNull(Outage.Of(refused));
        await Assert.ThrowsAsync<KeyRotatedException>(async () => await other.Open(ToRead("oak"), oak, Cancel));
        using (var keys = home.Keys(next)) Assert.Equal(1, Assert.Single((await keys.Look(Cancel)).Under).Owners);
    }

    [Fact]
    public async Task A_shred_while_keys_are_wrapped_anew_stays_one()
    {
        using var vault = home.Open();
        var words = await Seal(vault, "oak");
        KeyRotation.MakeKey(next);
        using (var keys = home.Keys(next, old)) await Broken.Meanwhile(keys, () => vault.Shred("member-oak", Cancel));
        using var later = home.Open(next);
        await Assert.ThrowsAsync<WordsUnreadableException>(async () => await later.Open(ToRead("oak"), words, Cancel));
        Assert.Equal(0, Attacker.KeysIn(home.Bytes(), old, "member-oak") + Attacker.KeysIn(home.Bytes(), next, "member-oak"));
    }

    [Fact]
    public async Task The_wrong_keys_are_refused_and_change_nothing()
    {
        using (var vault = home.Open()) await Seal(vault, "oak");
        KeyRotation.MakeKey(next);
        await Refuses(next, null, "key before is missing");
        await Refuses(old, old, "the same key");
        await Refuses(next, Third(), "neither of the two keys");
        await Refuses(next, home.KeyFile("nowhere.key"), "cannot be read");
        Assert.Contains("left as it is", Assert.Throws<StorageRefusedException>(() => KeyRotation.MakeKey(next)).Message, StringComparison.Ordinal);
        home.Open().Dispose();

        async Task Refuses(string key, string? before, string why)
        {
            using var keys = home.Keys(key, before);
            Assert.Contains(why, (await Assert.ThrowsAsync<StorageRefusedException>(async () => await keys.Rotate(Cancel))).Message, StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Third()
    {
        var path = home.KeyFile("third.key");
        KeyRotation.MakeKey(path);
        return path;
    }

    private static void Refused(string why, Func<IDisposable> open) => Assert.Contains(why, Assert.Throws<StorageRefusedException>(() => open().Dispose()).Message, StringComparison.Ordinal);

    private static async Task<SealedWords> Seal(KeyVault vault, string member) => await vault.Seal(new($"member-{member}", "contact/name", 1), $"words of {member}", Cancel);

    private static Permit ToRead(string member) => Permit.ToReadOwn(new Actor("x-1", Roles.Respondent, MemberId.Parse(member)), MemberId.Parse(member), "contact/")!;
}

public sealed class SqliteRotation() : RotationContract(new SqliteVaultHome());

public sealed class PostgresRotation() : RotationContract(new PostgresVaultHome());
