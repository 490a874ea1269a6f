using System.Diagnostics;
using System.Globalization;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>Ten thousand tries at the door, at one account and at many: the limits hold, and the log hardly grows.</summary>
public sealed class DoorSiege(Door door, ITestOutputHelper output) : IClassFixture<Door>
{
    private const int Tries = 10_000;
    private static readonly ParallelOptions Crowd = new() { MaxDegreeOfParallelism = 32 };
    [Fact]
    public async Task Ten_thousand_codes_tried_at_one_account_void_its_letter_after_five()
    {
        var letter = await door.Letter("contact1@example.org");
        var before = await door.EventsSoFar();
        var problems = await Siege(i => door.RedeemCode("contact1@example.org", WrongCode(i, letter.Code), $"s{i}"));
        Assert.Equal([Problems.SignInExpired()], problems);
        Assert.Equal(before + Account.MostWrongCodes, await door.EventsSoFar());
        Assert.False((await door.RedeemCode("contact1@example.org", letter.Code, "s")).Succeeded);
    }

    [Fact]
    public async Task Ten_thousand_letters_asked_for_one_account_are_five_an_hour_and_twenty_a_day()
    {
        var before = await door.EventsSoFar();
        var made = 0;
        for (var hour = 0; hour < 10; hour++)
        {
            await Parallel.ForAsync(0, Tries / 10, Crowd, async (_, _) =>
            {
                if ((await door.Ask("contact2@example.org")).Succeeded) Interlocked.Increment(ref made);
            });
            if (hour == 0) Assert.Equal(Account.MostAsksAnHour, made);
            door.Clock.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal(Account.MostAsksADay, made);
        Assert.Equal(before + Account.MostAsksADay, await door.EventsSoFar());
    }

    [Fact]
    public async Task Ten_thousand_strangers_are_answered_as_a_contact_is_and_leave_nothing()
    {
        var before = await door.EventsSoFar();
        var problems = await Siege(i => door.RedeemCode($"stranger{i}@example.org", i.ToString("00000000", CultureInfo.InvariantCulture), $"s{i}"));
        Assert.Equal([Problems.SignInExpired()], problems);
        problems = await Siege(i => door.Ask($"stranger{i}@example.org"));
        Assert.Equal(["nobody-to-sign-in"], problems.Select(problem => problem.Code));
        Assert.Equal(before, await door.EventsSoFar());
    }

    [Fact]
    public async Task A_hundred_at_once_with_the_right_code_are_one()
    {
        var letter = await door.Letter("contact3@example.org");
        var started = 0;
        await Parallel.ForAsync(0, 100, Crowd, async (i, _) =>
        {
            var outcome = i % 2 == 0 ? await door.RedeemCode("contact3@example.org", letter.Code, $"s{i}") : await door.RedeemLink(letter, $"s{i}");
            if (outcome.Succeeded) Interlocked.Increment(ref started);
        });
        Assert.Equal(1, started);
    }

    [Fact]
    public async Task The_codes_of_all_other_accounts_open_none()
    {
        var letters = new List<(string Email, string Code)>();
        for (var i = 10; i < 40; i++) letters.Add(($"contact{i}@example.org", (await door.Letter($"contact{i}@example.org")).Code));
        for (var i = 0; i < letters.Count; i++)
        {
            // Four wrong ones leave the letter good.
            foreach (var (_, code) in letters.Where(other => other.Code != letters[i].Code).Skip(i % 20).Take(4))
                Assert.False((await door.RedeemCode(letters[i].Email, code, "s")).Succeeded);
            Assert.True((await door.RedeemCode(letters[i].Email, letters[i].Code, "s")).Succeeded);
        }
    }

    private async Task<IReadOnlyList<Problem>> Siege<T>(Func<int, Task<Outcome<T>>> one)
    {
        var clock = Stopwatch.StartNew();
        var problems = new System.Collections.Concurrent.ConcurrentDictionary<Problem, int>();
        await Parallel.ForAsync(0, Tries, Crowd, async (i, _) =>
        {
            var outcome = await one(i);
            Assert.False(outcome.Succeeded);
            problems.AddOrUpdate(outcome.Problems.Single(), 1, (_, count) => count + 1);
        });
        output.WriteLine($"{Tries} tries in {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(Tries, problems.Values.Sum());
        return [.. problems.Keys];
    }

    private static string WrongCode(int number, string right) =>
        number.ToString("00000000", CultureInfo.InvariantCulture) is var code && code != right ? code : "99999999";
}
