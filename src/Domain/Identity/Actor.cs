using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Identity;

/// <summary>Who asks: an opaque id, the roles it holds, and the member organisation it acts for, if any.</summary>
/// <param name="Id">Opaque, stable, never a name or an address: it stands in the table of requests.</param>
public sealed record Actor(string Id, Roles Roles, MemberId? Member = null)
{
    /// <summary>The platform itself. Its id is no slug, so that nobody who holds a token can have it.</summary>
    public static Actor System { get; } = new(":system", Roles.System);

    /// <summary>Somebody without an account who begins to write. No token can have this id, either.</summary>
    /// <param name="id">Random, and kept by their browser alone: who has it goes on with what it began.</param>
    public static Actor Visitor(string id) => new(":visitor-" + id, Roles.None);

    /// <summary>Somebody without an account whom the platform itself let in: a visitor, or who showed a contribution code. It tells nothing of which.</summary>
    public bool IsWithoutAccount => this is { Roles: Roles.None, Member: null, Id: [':', ..] };

    public bool Holds(Roles any) => (Roles & any) != 0;

    /// <summary>May this actor speak for the organisation? Default is no.</summary>
    public bool SpeaksFor(MemberId member) => Member == member && Holds(Roles.Respondent | Roles.Approver);
}

/// <summary>Anything that is asked of a grain says who asks. The call filter refuses what does not.</summary>
public interface IAsk
{
    Actor Actor { get; }
}

/// <summary>Something that changes a fact. Sent twice under one request it changes it once.</summary>
public interface ICommand : IAsk
{
    RequestKey Request { get; }
}

/// <summary>A question without an argument of its own.</summary>
public sealed record Ask(Actor Actor) : IAsk
{
    /// <summary>A question between grains.</summary>
    public static Ask Platform { get; } = new(Actor.System);
}
