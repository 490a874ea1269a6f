using Clinks.Engage.Bench;
using Clinks.Engage.Bench.Consent;
using Clinks.Engage.Bench.Disclosure;
using Clinks.Engage.Bench.Export;
using Clinks.Engage.Bench.Pages;
using Clinks.Engage.Bench.Results;
using Clinks.Engage.Bench.Submissions;

switch (args)
{
    case ["start"]:
        return await StartBench.Run();
    case ["submissions"]:
        return await SubmissionsBench.Run();
    case ["submissions", "postgresql" or "sqlite"]:
        return await SubmissionsBench.Run(args[1]);
    case ["results"]:
        return await ResultsBench.Run();
    case ["pages"]:
        return await PagesBench.Run();
    case ["disclosure"]:
        return DisclosureBench.Run();
    case ["consent"]:
        return await ConsentBench.Run();
    case ["export"]:
        return await ExportBench.Run();
    case [OneExport.Verb, var whose, var rows, var file]:
        return OneExport.Write(whose, int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture), file);
    default:
        Console.Error.WriteLine("The measures are: start, submissions, results, pages, disclosure, export, consent.");
        return 2;
}
