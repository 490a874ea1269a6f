using System.Text;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Tests;

/// <summary>A platform whose clock a test sets forward, and the ways to its door.</summary>
public sealed class Door : IAsyncLifetime
{
    private static readonly Device Device = new(Browser.Firefox, DeviceSystem.Linux);
    private int requests;

    public Door() => Platform = new(host => Clock.AddTo(host.Services));

    internal ShiftedClock Clock { get; } = new();

    internal Platform Platform { get; }

    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => Platform.InitializeAsync();

    public ValueTask DisposeAsync() => Platform.DisposeAsync();

    internal RequestKey NewRequest() => RequestKey.Of($"door-{Interlocked.Increment(ref requests)}", "door", []);

    internal Task<Outcome<SignInLetter>> Ask(string email) => Platform.Grains.Door().AskSignIn(new(Actor.System, NewRequest(), email), Cancel);

    internal async Task<SignInLetter> Letter(string email) => (await Ask(email)).Get();

    internal static NewSession Session(string secret, string? device = null) => new(SecretHash.Of(secret), Device, device is null ? null : SecretHash.Of(device));

    internal Task<Outcome<Answered<StartedSession>>> RedeemLink(SignInLetter letter, string session, RequestKey? request = null) =>
        Platform.Grains.Account(letter.Account).RedeemLink(new(Actor.System, request ?? NewRequest(), SecretHash.Of(letter.LinkSecret), Session(session)), Cancel);

    internal Task<Outcome<Answered<StartedSession>>> RedeemCode(string email, string code, string session, RequestKey? request = null) =>
        Platform.Grains.Door().RedeemCode(new(Actor.System, request ?? NewRequest(), email, code, Session(session)), Cancel);

    internal Task<Outcome<SignedIn>> Check(AccountId account, string session, string? member = null) =>
        Platform.Grains.Account(account).CheckSession(new(Actor.System, SecretHash.Of(session), member is null ? null : MemberId.Parse(member)), Cancel);

    internal Task<Outcome<Answered<AccountRoles>>> Grant(string email, Roles roles, string? member = null, Actor? by = null) =>
        Platform.Grains.Door().Grant(new(by ?? Actor.System, NewRequest(), email, roles, member is null ? null : MemberId.Parse(member)), Cancel);

    internal Task<Outcome<Answered<Nothing>>> TakeAway(AccountId account, Actor? by = null) =>
        Platform.Grains.AccountDirectory().TakeAway(new(by ?? Actor.System, NewRequest(), account), Cancel);

    /// <summary>The directory from now on has this contact for an organisation.</summary>
    internal async Task SetContact(int member, string email)
    {
        var membership = await Platform.As(Roles.Membership, who: Guid.NewGuid().ToString("N"));
        var list = $"Name,Charity number,Income band,Region,Specialist,Networks,Contact name,Contact email\nOak {member:000},,£100k to £500k,London,Yes,,A Name,{email}\n";
        (await membership.Upload("/v1/members/import", Encoding.UTF8.GetBytes(list), "text/csv")).Is(HttpStatusCode.OK);
    }

    internal async Task<long> EventsSoFar()
    {
        var verification = await Platform.Log.Verify(Cancel);
        return verification.Events;
    }
}
