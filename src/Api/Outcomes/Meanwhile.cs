using System.Globalization;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Outcomes;

namespace Clinks.Engage.Api.Outcomes;

/// <summary>Two who write at once: the one that comes second sees what the first wrote, and keeps what they typed.</summary>
internal static class Meanwhile
{
    public const string SeenField = "seen";

    public static int Seen(PageForm form) => int.TryParse(form[SeenField], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;

    public static bool HasChanged(ImmutableArray<Problem> problems) => problems.Any(problem => problem.Kind is ProblemKind.Stale);

    /// <summary>What is so already is done.</summary>
    public static bool IsDone(Outcome<Answered<EditionNow>> written) => written.Succeeded || written.Problems is [{ Code: "already-so" }];

    public static int StatusOf(ImmutableArray<Problem> problems) =>
        problems.IsEmpty ? StatusCodes.Status200OK : HasChanged(problems) ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status422UnprocessableEntity;
}
