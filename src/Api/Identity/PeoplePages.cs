using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Identity;

/// <summary>Who may sign in as what, beside the contacts of the directory: granting roles to an address, and taking access away.</summary>
public static class PeoplePages
{
    internal const string Path = "/staff/people";
    private const Roles Keepers = Roles.Administrator | Roles.Membership;
    private const int PageSize = 50;

    internal static void MapPeople(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (string? after, HttpContext http, IGrainFactory grains, CancellationToken cancel) => List(after, PeopleFields.Nothing, [], http, grains, cancel)).Page(Keepers);
        pages.MapPost(Path, Grant).Page(Keepers);
        pages.MapGet(Path + "/{account}/away", Ask).Page(Keepers);
        pages.MapPost(Path + "/{account}/away", TakeAway).Page(Keepers);
    }

    /// <param name="Grantable">What this actor may grant.</param>
    public sealed record ListModel(AccountPage People, PeopleFields Fields, ImmutableArray<Problem> Problems, ImmutableArray<Roles> Grantable, string? After);

    private static async Task<IResult> List(string? after, PeopleFields fields, ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var actor = Bearer.Of(http);
        var people = await grains.AccountDirectory().List(new(actor, after, PageSize), cancel);
        var grantable = TokenFields.Grantable.Where(role => actor.Holds(Roles.Administrator) || role is Roles.Respondent or Roles.Approver).ToImmutableArray();
        return Show.Page<PeoplePage, ListModel>(
            http, new(people, fields, problems, grantable, after), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Grant(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var fields = PeopleFields.Read(form);
        MemberId? member = null;
        if (fields.Member.Length > 0)
        {
            if (!MemberId.TryParse(fields.Member, out var known)) return await List(null, fields, [Problems.NoSuchMember() with { Where = PeopleFields.MemberField }], http, grains, cancel);
            member = known;
        }

        var granted = await grains.Door().Grant(new(form.Actor, form.Request, fields.Email, fields.Roles, member), cancel);
        return granted.Succeeded ? Show.Next(Path) : await List(null, fields, granted.Problems, http, grains, cancel);
    }

    private static IResult Ask(string account, HttpContext http) =>
        AccountId.TryParse(account, out _) ? Show.Page<TakeAwayPage, string>(http, Path) : PageProblems.NothingHere().ToResult();

    private static async Task<IResult> TakeAway(string account, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!AccountId.TryParse(account, out var id)) return PageProblems.NothingHere().ToResult();
        var taken = await grains.AccountDirectory().TakeAway(new(form.Actor, form.Request, id), cancel);
        return taken.Succeeded ? Show.Next(Path) : taken.Problems.ToResult();
    }
}

/// <summary>What was typed about somebody.</summary>
public sealed record PeopleFields(string Email, Roles Roles, string Member)
{
    // The fields have the names that refusals name, so that a refusal stands beside its field.
    public const string EmailField = "email", RolesField = "roles", MemberField = "member";

    public static PeopleFields Nothing { get; } = new("", Roles.None, "");

    internal static PeopleFields Read(PageForm form) => new(
        form[EmailField].Trim(),
        TokenFields.Grantable.Where(role => form.Has(RolesField, role.ToString())).Aggregate(Roles.None, (all, role) => all | role),
        form[MemberField].Trim());

    /// <summary>Never the address: this may end in a log.</summary>
    public override string ToString() => "fields about somebody";
}
