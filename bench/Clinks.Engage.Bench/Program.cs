using Clinks.Engage.Bench;
using Clinks.Engage.Bench.Submissions;

switch (args)
{
    case ["start"]:
        return await StartBench.Run();
    case ["submissions"]:
        return await SubmissionsBench.Run();
    default:
        Console.Error.WriteLine("The measures are: start, submissions.");
        return 2;
}
