using System.Text;
using Clinks.Engage.Samples.Forms;
using Clinks.Engage.Samples.Organisations;

namespace Clinks.Engage.Samples;

/// <summary>Every file that is made here, by its name in <c>samples/</c>.</summary>
public static class SampleFiles
{
    public static readonly ImmutableArray<string> Forms = ["state-of-the-sector-2026", "resettlement-2026"];

    /// <summary>The sheets of a form, from its source in <paramref name="samples"/>.</summary>
    public static ImmutableArray<Sheet> Form(string samples, string form)
    {
        string Read(string file) => File.ReadAllText(Path.Combine(samples, form, file));
        return XlsForm.Sheets(FormSource.Parse(Read("form.md")), Translations.Parse(Read("cymraeg.md")));
    }

    public static IEnumerable<(string File, byte[] Content)> All(string samples, int seed)
    {
        foreach (var form in Forms) yield return (form + ".xlsx", SampleWorkbook.Write(Form(samples, form)));
        var organisations = OrganisationGenerator.Generate(seed: seed);
        yield return ("members.xlsx", SampleWorkbook.Write([MemberFile.Sheet(organisations)]));
        yield return ("members.csv", Encoding.UTF8.GetBytes(MemberFile.Csv(organisations)));
    }
}
