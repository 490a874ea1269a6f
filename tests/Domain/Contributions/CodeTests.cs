using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain.Contributions;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Contributions;

public sealed class CodeTests
{
    private static readonly byte[] Pepper = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void A_code_is_read_as_it_was_shown_however_it_is_typed() => Prop.ForAll(
        Arb.From(from bytes in Gen.Choose(0, 255).ArrayOf(ContributionCode.RandomBytes) from at in Gen.Choose(0, 30) select (bytes: bytes.Select(b => (byte)b).ToArray(), at)),
        it =>
        {
            var code = ContributionCode.Of(it.bytes);
            var shown = code.ToShow();
            string[] typed =
            [
                shown, shown.ToUpperInvariant(), shown.Replace("-", "", StringComparison.Ordinal), $"  {shown.Replace('-', ' ')}\n", shown.Insert(it.at, " - "),
                shown.Replace('0', 'O').Replace('1', 'l'), shown.Replace('0', 'o').Replace('1', 'I'), shown.Replace('-', '–'),
            ];
            return typed.All(text => ContributionCode.TryRead(text, out var read) && read.Keep(Pepper) == code.Keep(Pepper));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("k7m2qx")]
    [InlineData("k7m2qx-3f9a-3f9a-3f9a-3f9a-3f9")]
    [InlineData("k7m2qx-3f9a-3f9a-3f9a-3f9a-3f9a-3")]
    [InlineData("k7m2qx-3f9a-3f9a-3f9a-3f9a-3f9u")]
    [InlineData("k7m2qx-3f9a-3f9a-3f9a-3f9a-3f9é")]
    public void What_is_no_code_is_not_read(string? typed) => Assert.False(ContributionCode.TryRead(typed, out _));

    [Fact]
    public void A_code_has_a_hundred_random_bits_beside_its_locator()
    {
        // Every bit of the secret's hundred, turned over, gives another secret; the locator is not part of it.
        var bytes = new byte[ContributionCode.RandomBytes];
        var marks = new HashSet<string>(StringComparer.Ordinal) { ContributionCode.Of(bytes).MarkWith(Pepper) };
        for (var bit = 0; bit < 100; bit++)
        {
            var other = (byte[])bytes.Clone();
            other[4 + (bit / 8)] ^= (byte)(128 >> (bit % 8));
            Assert.True(marks.Add(ContributionCode.Of(other).MarkWith(Pepper)));
            Assert.Equal(ContributionCode.Of(bytes).Locator, ContributionCode.Of(other).Locator);
        }
    }

    [Fact]
    public void What_is_kept_is_the_locator_and_a_keyed_mark_of_the_secret()
    {
        var code = ContributionCode.Of(Pepper.AsSpan(0, ContributionCode.RandomBytes));
        var secret = code.ToShow().Replace("-", "", StringComparison.Ordinal)[ContributionCode.LocatorLength..];
        Assert.Equal(new KeptCode(code.ToShow()[..6], Convert.ToHexStringLower(HMACSHA256.HashData(Pepper, Encoding.ASCII.GetBytes(secret)))), code.Keep(Pepper));
        Assert.DoesNotContain(secret, code.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, System.Text.Json.JsonSerializer.Serialize(code, EngageJson.Options), StringComparison.Ordinal);
        Assert.NotEqual(code.MarkWith(Pepper), code.MarkWith(Pepper.AsSpan(1)));
    }

    [Fact]
    public void A_wrong_code_and_no_code_are_answered_alike()
    {
        var told = Told.Finished(Told.Yes(Domain.Consent.Purpose.Aggregate));
        var wrong = told.Contribution.Check(new string('0', 64)).Problems.Single();
        Assert.Equal(wrong, Contribution.Empty.Check(Told.Kept.Mark).Problems.Single());
        Assert.Equal(wrong, Contribution.Empty.Check(new string('0', 64)).Problems.Single());
        Assert.Equal(wrong, told.Contribution.Check("").Problems.Single());
        Assert.Equal(":" + told.Id, told.Contribution.Check(Told.Kept.Mark).Get().Id);
    }

    [Fact]
    public void A_draft_is_come_back_to_by_its_own_secret_until_it_is_finished()
    {
        var mark = new string('c', 64);
        var told = new Told().Do(it => it.Begin(Told.Begin() with { ResumeMark = mark }, Flood.None, Told.Start));
        var back = told.Contribution.Check(mark).Get();
        told.Answers(back, Told.Yes(Domain.Consent.Purpose.Aggregate)).Finishes(back);
        Assert.False(told.Contribution.Check(mark).Succeeded);
    }
}
