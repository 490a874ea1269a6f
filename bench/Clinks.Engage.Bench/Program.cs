using Clinks.Engage.Bench;
using Clinks.Engage.Bench.Results;
using Clinks.Engage.Bench.Submissions;

switch (args)
{
    case ["start"]:
        return await StartBench.Run();
    case ["submissions"]:
        return await SubmissionsBench.Run();
    case ["results"]:
        return await ResultsBench.Run();
    default:
        Console.Error.WriteLine("The measures are: start, submissions, results.");
        return 2;
}
