using Clinks.Engage.Samples;
using Clinks.Engage.Samples.Organisations;

// dotnet run --project samples/Clinks.Engage.Samples -- samples
if (args is not [var samples] || !Directory.Exists(samples))
{
    Console.Error.WriteLine("Say where the samples are: the folder that holds state-of-the-sector-2026/form.md.");
    return 2;
}

try
{
    foreach (var (file, content) in SampleFiles.All(samples, OrganisationGenerator.DefaultSeed))
    {
        File.WriteAllBytes(Path.Combine(samples, file), content);
        Console.WriteLine($"{file}: {content.Length:N0} bytes");
    }

    Console.WriteLine($"seed {OrganisationGenerator.DefaultSeed}");
    return 0;
}
catch (FormatException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
