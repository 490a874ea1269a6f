using System.Collections.Immutable;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Storage.Vault;

/// <summary>Many words opened under one look at the keys, for whatever database keeps them.</summary>
public abstract class OpeningContract : IDisposable
{
    private static readonly MemberId Oak = MemberId.Parse("oak"), Elm = MemberId.Parse("elm"), Ash = MemberId.Parse("ash");

    private readonly IVaultHome home;
    private readonly KeyVault vault;

    protected OpeningContract(IVaultHome home)
    {
        this.home = home;
        vault = home.Open();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_opened_at_once_comes_in_the_order_of_asking_each_under_its_own_permit()
    {
        var all = new List<PermittedWords>();
        for (var i = 0; i < 30; i++) all.Add(await Sealed(new[] { Oak, Elm, Ash }[i % 3], i, $"{i} words"));
        using var later = home.Open();
        foreach (var one in (KeyVault[])[vault, later])
        {
            var opened = await one.Open([.. all], Cancel);
            Assert.Equal(Enumerable.Range(0, 30).Select(i => $"{i} words"), opened.Select(released => released!.Words));
            Assert.Equal(all.Select(asked => asked.Words.Place), opened.Select(released => released!.Place));
        }

        Assert.Empty(await vault.Open([], Cancel));
    }

    [Fact]
    public async Task What_cannot_be_opened_is_not_there_and_takes_nothing_else_with_it()
    {
        var (gone, whole) = (await Sealed(Oak, 1, "oak's"), await Sealed(Elm, 1, "elm's"));
        await vault.Shred(Oak.Stream, Cancel);
        var moved = whole with { Words = whole.Words with { Place = whole.Words.Place with { Version = 2 } } };
        var cut = whole with { Words = whole.Words with { Box = whole.Words.Box[..^1] } };
        var empty = whole with { Words = whole.Words with { Box = [] } };
        var keyless = whole with { Permit = ToRead(Ash), Words = whole.Words with { Place = whole.Words.Place with { Owner = Ash.Stream } } };

        var opened = await vault.Open([gone, whole, moved, cut, empty, keyless, whole], Cancel);
        Assert.Equal([null, "elm's", null, null, null, null, "elm's"], opened.Select(released => released?.Words));
    }

    [Fact]
    public async Task One_permit_for_another_owner_is_a_bug_and_opens_nothing()
    {
        var (mine, theirs) = (await Sealed(Oak, 1, "oak's"), await Sealed(Elm, 1, "elm's"));
        await Assert.ThrowsAsync<ArgumentException>(async () => await vault.Open([mine, theirs with { Permit = mine.Permit }], Cancel));
    }

    [Fact]
    public async Task A_shred_by_another_process_between_two_batches_holds()
    {
        ImmutableArray<PermittedWords> all = [await Sealed(Oak, 1, "oak's"), await Sealed(Elm, 1, "elm's"), await Sealed(Oak, 2, "oak's too")];
        using var other = home.Open();
        // Both keys stand ready in this process now.
        Assert.All(await vault.Open(all, Cancel), Assert.NotNull);

        await other.Shred(Oak.Stream, Cancel);
        Assert.Equal([null, "elm's", null], (await vault.Open(all, Cancel)).Select(released => released?.Words));
        await Assert.ThrowsAsync<OwnerShreddedException>(async () => await Sealed(Oak, 3, "again"));
    }

    [Fact]
    public async Task Owners_are_shredded_while_batches_are_opened_and_what_is_opened_is_whole()
    {
        var members = Enumerable.Range(0, 40).Select(i => MemberId.Parse($"member{i}")).ToArray();
        var all = ImmutableArray.CreateBuilder<PermittedWords>();
        foreach (var member in members) all.Add(await Sealed(member, 1, $"of {member.Stream}"));
        var batch = all.ToImmutable();
        using var other = home.Open();
        var shredding = Task.Run(
            async () =>
            {
                foreach (var member in members) await other.Shred(member.Stream, Cancel);
            },
            Cancel);
        int open;
        do
        {
            var gone = shredding.IsCompletedSuccessfully;
            var opened = await vault.Open(batch, Cancel);
            open = opened.Count(released => released is not null);
            foreach (var (asked, released) in batch.Zip(opened)) Assert.True(released is null || released.Words == $"of {asked.Words.Place.Owner}");
            if (gone) Assert.Equal(0, open);
        }
        while (open > 0);
        await shredding;
    }

    public void Dispose()
    {
        vault.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private async ValueTask<PermittedWords> Sealed(MemberId member, int version, string words) =>
        new(ToRead(member), await vault.Seal(new(member.Stream, "contact/name", version), words, Cancel));

    private static Permit ToRead(MemberId member) => Permit.ToReadOwn(new Actor("x-1", Roles.Respondent, member), member, "contact/")!;
}

public sealed class SqliteOpening() : OpeningContract(new SqliteVaultHome());

public sealed class PostgresOpening() : OpeningContract(new PostgresVaultHome());
