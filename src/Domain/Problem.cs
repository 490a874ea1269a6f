namespace Clinks.Engage.Domain;

/// <summary>How a refusal is answered over HTTP, without Domain knowing HTTP.</summary>
public enum ProblemKind
{
    /// <summary>What was sent is wrong (422; 400 where it cannot even be read).</summary>
    Invalid,

    /// <summary>Not allowed for this actor (403).</summary>
    Forbidden,

    /// <summary>Not there, or not theirs: the answer is the same (404).</summary>
    NotFound,

    /// <summary>It does not fit what already is (409).</summary>
    Conflict,

    /// <summary>Somebody changed it meanwhile (412).</summary>
    Stale,

    /// <summary>Larger than is taken (413).</summary>
    TooLarge,
}

/// <summary>One reason why not. Never holds what somebody wrote, only its place.</summary>
/// <param name="Code">Stable, for programs: "answer-not-a-choice".</param>
/// <param name="What">What is wrong, in plain English.</param>
/// <param name="Where">The place: a question's name, "survey, row 12", a header; empty where it is the whole thing.</param>
/// <param name="WayOut">What to do about it.</param>
public sealed record Problem(string Code, ProblemKind Kind, string What, string Where, string WayOut);
