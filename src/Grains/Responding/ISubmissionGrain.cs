using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Responding;

/// <summary>
/// Creates and submits a response in one step. Nothing is read before the append, and nothing stays in memory after it: whoever
/// looks at the response later meets its <see cref="IResponseGrain"/>, which reads the log. Key: <c>submissions</c>.
/// </summary>
public interface ISubmissionGrain : IGrainWithStringKey
{
    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<Answered<Sent>>> Submit(SubmitWhole command, CancellationToken cancel);
}

public static class SubmissionGrains
{
    public static ISubmissionGrain Submissions(this IGrainFactory grains) => grains.GetGrain<ISubmissionGrain>("submissions");
}
