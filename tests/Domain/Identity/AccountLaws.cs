using System.Collections.Immutable;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Identity;

/// <summary>
/// Whatever is asked, tried and taken away, in whatever order and at whatever time, the account decides as a list of all that ever happened
/// would, read from its beginning at every question. A failure prints the seed that brings it back.
/// </summary>
public sealed class AccountLaws
{
    private static readonly MemberId Oak = MemberId.Parse("oak");
    private static readonly SealedWords Address = new(Account.AddressPlace(AccountId.Of(new byte[16]), 1), [1]);
    private static readonly Device Device = Device.Unknown;

    /// <param name="Which">Of all letters ever made, counted from the newest; 3 and more are of no letter.</param>
    private sealed record Step(string What, int Which, int Minutes);

    private static readonly Arbitrary<Step[]> SomeSteps = Arb.From(
        (from what in Gen.Frequency(
                (5, Gen.Constant("ask")), (4, Gen.Constant("link")), (8, Gen.Constant("code")), (1, Gen.Constant("take away")), (2, Gen.Constant("grant")), (1, Gen.Constant("replace contact")))
            from which in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Constant(1)), (4, Gen.Choose(2, 4)))
            from minutes in Gen.Frequency((8, Gen.Choose(0, 2)), (3, Gen.Choose(3, 16)), (2, Gen.Choose(14, 31)), (1, Gen.Choose(200, 2000)))
            select new Step(what, which, minutes)).ArrayOf().Resize(80),
        steps => Enumerable.Range(0, steps.Length).Select(left => steps.Where((_, i) => i != left).ToArray()));

    [Fact]
    public void An_account_decides_as_a_list_of_all_that_happened_would() => Prop.ForAll(SomeSteps, steps =>
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var account = Account.Empty;
        var oracle = new AccountOracle();
        var contactOf = ImmutableArray.Create(Oak);
        var letters = 0;
        foreach (var (what, which, minutes) in steps)
        {
            now += TimeSpan.FromMinutes(minutes);
            var access = account.AccessOf(contactOf);
            var letter = which < 3 && letters - which > 0 ? letters - which : 0;
            var wanted = new NewSession($"{oracle.Count:x64}", Device, null);
            var before = oracle.Count;
            switch (what)
            {
                case "ask":
                    var asked = account.Ask(Link(letters + 1), Code(letters + 1), access, now);
                    if (asked.Succeeded != oracle.MayAsk(now, contactOf)) return false;
                    if (Take(asked)) oracle.Add(now, "ask", ++letters);
                    break;
                case "link":
                    var linked = account.RedeemLink(Link(letter), wanted, access, now);
                    if (linked.Succeeded != oracle.LinkFits(letter, now, contactOf)) return false;
                    if (Take(linked)) oracle.Add(now, "session", letter);
                    break;
                case "code":
                    var tried = account.RedeemCode(Code(letter), wanted, access, now);
                    var started = tried.Is(out var happened) && happened is SessionStarted;
                    if (started != oracle.CodeFits(letter, now, contactOf) || tried.Succeeded != oracle.CodeIsLookedAt(now, contactOf)) return false;
                    if (Take(tried)) oracle.Add(now, started ? "session" : "wrong", letter);
                    break;
                case "take away":
                    if (Take(account.TakeAway(Actor.System, contactOf, othersAdministrate: true))) oracle.Add(now, "take away", 0);
                    break;
                case "grant":
                    account = account.Apply(new AccountRolesGranted(Roles.Respondent, Oak, Address), now);
                    oracle.Add(now, "grant", 0);
                    break;
                default:
                    contactOf = contactOf.IsEmpty ? [Oak] : [];
                    break;
            }

            if (what != "grant" && before != oracle.Count && account.Sessions.Length > oracle.SessionsSinceTakenAway) return false;

            bool Take(Outcome<AccountEvent> decided)
            {
                if (decided.Is(out var it)) account = account.Apply(it, now);
                return decided.Succeeded;
            }
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));

    private static string Link(int letter) => $"{letter:x64}";

    private static string Code(int letter) => $"{letter + 1_000_000:x64}";
}

/// <summary>Everything that ever happened to an account, and what follows from it: slow and plain.</summary>
internal sealed class AccountOracle
{
    private readonly List<(DateTimeOffset At, string What, int Letter)> all = [];

    public int Count => all.Count;

    public int SessionsSinceTakenAway => Since("take away").Count(one => one.What == "session");

    public void Add(DateTimeOffset at, string what, int letter) => all.Add((at, what, letter));

    public bool MayAsk(DateTimeOffset now, ImmutableArray<MemberId> contactOf) =>
        HasAccess(contactOf)
        && all.Count(one => one.What == "ask" && now - one.At < TimeSpan.FromMinutes(60)) < 5
        && all.Count(one => one.What == "ask" && now - one.At < TimeSpan.FromHours(24)) < 20;

    public bool LinkFits(int letter, DateTimeOffset now, ImmutableArray<MemberId> contactOf) => Newest(letter, now, 30, contactOf);

    public bool CodeFits(int letter, DateTimeOffset now, ImmutableArray<MemberId> contactOf) => Newest(letter, now, 15, contactOf);

    /// <summary>Some code would fit, so this one is right or wrong.</summary>
    public bool CodeIsLookedAt(DateTimeOffset now, ImmutableArray<MemberId> contactOf) =>
        all.FindLastIndex(one => one.What == "ask") is >= 0 and var at && Newest(all[at].Letter, now, 15, contactOf);

    private bool Newest(int letter, DateTimeOffset now, int minutes, ImmutableArray<MemberId> contactOf)
    {
        var at = all.FindLastIndex(one => one.What == "ask");
        if (letter == 0 || at < 0 || all[at].Letter != letter) return false;
        var after = all.Skip(at + 1).ToList();
        return now - all[at].At < TimeSpan.FromMinutes(minutes)
            && !after.Exists(one => one.What is "session" or "take away")
            && after.Count(one => one.What == "wrong") < 5
            && HasAccess(contactOf);
    }

    private bool HasAccess(ImmutableArray<MemberId> contactOf)
    {
        var since = Since("take away");
        var granted = since.Any(one => one.What == "grant");
        return granted || (!all.Exists(one => one.What == "take away") && !contactOf.IsEmpty);
    }

    private IEnumerable<(DateTimeOffset At, string What, int Letter)> Since(string what) => all.Skip(all.FindLastIndex(one => one.What == what) + 1);
}
