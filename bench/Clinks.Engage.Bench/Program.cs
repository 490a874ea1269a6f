using Clinks.Engage.Bench;

switch (args)
{
    case ["start"]:
        return await StartBench.Run();
    default:
        Console.Error.WriteLine("There is one measure: start.");
        return 2;
}
