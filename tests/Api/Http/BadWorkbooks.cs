using System.IO.Compression;
using System.Text;
using Clinks.Engage.Workbooks.Tests;

namespace Clinks.Engage.Api.Tests.Http;

/// <summary>Workbooks that are none, that were made to do harm, or that hold a form which cannot be asked.</summary>
public sealed class BadWorkbooks(BadInput bad) : IClassFixture<BadInput>
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public Task A_file_that_is_no_workbook_is_refused() => Refuses(422, "workbook-is-none", "", () => Encoding.UTF8.GetBytes("type,name\n" + BadInput.Marker));

    [Fact]
    public Task Nothing_at_all_is_refused() => Refuses(422, "workbook-empty", "", () => []);

    [Fact]
    public Task A_workbook_of_the_old_format_is_refused_by_name() => Refuses(422, "workbook-old-format", "", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]]);

    [Fact]
    public Task A_truncated_workbook_is_damaged() => Refuses(422, "workbook-damaged", "", () => Asking.Form("cut")[..900]);

    [Fact]
    public Task Fifty_megabytes_are_refused_without_being_read() => Refuses(413, "body-too-large", "", () => new byte[50 * 1024 * 1024]);

    [Fact]
    public Task Ten_and_a_half_megabytes_are_refused() => Refuses(413, "body-too-large", "", () => new byte[(10 * 1024 * 1024) + 512 * 1024]);

    [Fact]
    public Task A_zip_bomb_is_refused() => Refuses(413, "workbook-unpacks-too-large", "", () =>
        Xlsx.OfSheetXml($"""<worksheet xmlns="{Main}"><sheetData>{new string(' ', 200 * 1024 * 1024)}</sheetData></worksheet>""", CompressionLevel.SmallestSize).ToArray());

    [Fact]
    public Task A_million_cells_are_refused() => Refuses(413, "workbook-too-many-cells", "", () =>
    {
        var row = string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 100));
        return Xlsx.OfSheetXml($"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(Enumerable.Repeat($"<row>{row}</row>", 10_001))}</sheetData></worksheet>""").ToArray();
    });

    [Fact]
    public Task Document_type_declarations_are_never_read() => Refuses(422, "workbook-declares-types", "", () =>
        Xlsx.OfSheetXml($"""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet xmlns="{Main}"><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>""").ToArray());

    [Fact]
    public Task A_circle_of_conditions_is_named() => Refuses(422, "conditions-in-circle", null, () => Form("""
        | text | a | A | ${b} != '' |
        | text | b | B | ${a} != '' |
        """), said => Assert.Contains("a → b", said.Field("what")));

    [Fact]
    public Task Two_questions_of_one_name_are_named_by_row() => Refuses(422, "name-twice", "survey, row 3, column name", () => Form("""
        | text | a | A | |
        | text | A | B | |
        """));

    [Fact]
    public Task Every_fault_of_a_form_is_named_at_once() => Refuses(422, "type-unknown", null, () => Form("""
        | geopoint        | a | A |              |
        | begin repeat    | r | R |              |
        | text            | b | B | ${none} = 1  |
        | end repeat      |   |   |              |
        | select_one none | c | C | today() > 1  |
        """), said => Assert.InRange(said.Json.GetProperty("problems").GetArrayLength(), 5, 8));

    [Fact]
    public Task A_name_that_climbs_is_refused() => Refuses(422, "form-id-no-slug", null, () => Form("| text | a | A | |", "../../evidence"));

    [Fact]
    public Task A_form_that_is_there_already_is_not_replaced() => Refuses(409, "engagement-exists", "form_id", () => Form("| text | a | A | |", "bad-input"));

    [Fact]
    public Task A_change_of_meaning_while_open_is_refused() => bad.Refuses(409, "meaning-changed", null, () =>
        bad.Policy.Upload(bad.Asking.Path + "/definition", Form("| text | a | A | |", "bad-input"), method: HttpMethod.Put));

    [Theory]
    [InlineData("Name,Income band,Region,Specialist\nZx9Marker7,lots,London,No\n", "income-band-unknown")]
    [InlineData("Name,Income band,Region,Specialist\nZx9Marker7,not known,Atlantis,No\nElm,not known,London,maybe\n", "region-unknown")]
    [InlineData("Zx9Marker7\n", "member-list-without-headings")]
    [InlineData("", "member-list-empty")]
    [InlineData("Name,Income band,Region,Specialist,Contact email\nElm,not known,London,No,Zx9Marker7\n", "contact-email-invalid")]
    public Task A_list_of_members_with_a_fault_is_refused_whole(string csv, string code) =>
        bad.Refuses(422, code, null, () => bad.Membership.Upload("/v1/members/import", Encoding.UTF8.GetBytes(csv), "text/csv"));

    [Fact]
    public Task A_workbook_of_members_that_is_none_is_refused() =>
        bad.Refuses(422, "workbook-is-none", null, () => bad.Membership.Upload("/v1/members/import", Encoding.UTF8.GetBytes(BadInput.Marker)));

    private async Task Refuses(int status, string code, string? where, Func<byte[]> make, Action<Said>? look = null)
    {
        var file = make();
        await bad.Refuses(status, code, where, async () =>
        {
            var said = await bad.Policy.Upload("/v1/surveys", file);
            look?.Invoke(said);
            return said;
        });
    }

    private static byte[] Form(string rows, string id = "bad-form") => Xlsx.Of($$"""
        # survey
        | type | name | label | relevant |
        {{rows}}
        # settings
        | form_title | form_id |
        | A form     | {{id}} |
        """).ToArray();
}
