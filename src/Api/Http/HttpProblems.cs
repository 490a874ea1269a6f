using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Http;

/// <summary>Refusals that only HTTP knows; all others stand in Domain's Problems.</summary>
internal static class HttpProblems
{
    public static Problem NoToken() =>
        new("token-missing", ProblemKind.Forbidden, "This needs a bearer token.", "Authorization", "Send 'Authorization: Bearer …' with a token that an administrator gave you.");

    public static Problem TooManyGuesses() =>
        new("too-many-guesses", ProblemKind.Conflict, "Too many wrong tokens came from this address.", "Authorization", "Wait a minute, and send a token that is in force.");

    public static Problem NotAllowed() =>
        new("role-missing", ProblemKind.Forbidden, "Your token's roles do not allow this.", "", "Ask an administrator for a token with a role that the documentation (/openapi/v1.json) names for it.");

    public static Problem NothingHere() =>
        new("nothing-here", ProblemKind.NotFound, "There is nothing at this address.", "", "The addresses are listed in /openapi/v1.json.");

    public static Problem WrongMethod() =>
        new("method", ProblemKind.Invalid, "This address does not take that method.", "", "The methods of each address are listed in /openapi/v1.json.");

    public static Problem NotJson(string where) =>
        new("body-not-readable", ProblemKind.Invalid, "The body is not the JSON that is expected here.", where, "Compare it with the schema in /openapi/v1.json; names that are not in it are refused.");

    public static Problem NotThisType(string wanted) =>
        new("content-type", ProblemKind.Invalid, "The body has a content type that is not read here.", "Content-Type", $"Send {wanted}.");

    public static Problem TooLarge(long most) =>
        new("body-too-large", ProblemKind.TooLarge, $"The body is larger than {most / 1024:N0} KB.", "", "Send less. Nothing was stored.");

    public static Problem BadSegment() =>
        new("segment-unknown", ProblemKind.NotFound, "There is no such segment.", "by", "Use incomeBand, region, specialist, arts, raciallyMinoritised or livedExperience.");

    public static Problem BadPaging() =>
        new("paging", ProblemKind.Invalid, "'limit' is a whole number from 1 to 1000.", "limit", "Leave it out for 100.");

    public static Problem BadQuery() =>
        new("query-not-readable", ProblemKind.Invalid, "A parameter in the address is missing or is not of its type.", "", "The parameters of each address are listed in /openapi/v1.json.");

    public static Problem BadIfMatch() =>
        new("if-match", ProblemKind.Invalid, "If-Match is not a version that was given as an ETag.", "If-Match", "Send the ETag as it came, in quotes.");

    public static Problem Failed(string trace) =>
        new("failed", ProblemKind.Conflict, "Something failed on our side. What you sent may or may not have been stored.", trace, "Send the same again with the same Idempotency-Key: it is stored once. If it goes on, tell us the code in 'where'.");

    public static Problem Busy() =>
        new("unavailable", ProblemKind.Conflict, "The platform is too busy or cannot reach its store.", "", "Wait a little and send the same again with the same Idempotency-Key: it is stored once.");
}
