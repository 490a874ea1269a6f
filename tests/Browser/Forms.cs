using Clinks.Engage.Workbooks.Tests;

namespace Clinks.Engage.Browser.Tests;

/// <summary>Questionnaires to answer in a browser.</summary>
internal static class Forms
{
    /// <summary>Answers of <see cref="Whole"/> that may be sent.</summary>
    public const string Enough = """{"lived":"yes","how":"They decide with us.","people":12,"where":["prison"],"hours":7.5,"since":"2019-05-01","story":"Ann told us.","region":"wales"}""";

    /// <summary>Others that may be sent.</summary>
    public const string Other = """{"lived":"no","people":40,"where":["community"],"region":"london"}""";

    /// <summary>Every type of question; conditions within a page (lived, how) and between pages (where, prison); limits; all of it in Welsh.</summary>
    public static byte[] Whole(string name) => Xlsx.Of($$"""
        # survey
        | type               | name    | label::English (en)                      | label::Cymraeg (cy)                        | hint::English (en)  | hint::Cymraeg (cy)    | required | required_message::English (en) | required_message::Cymraeg (cy) | relevant                     | constraint             | constraint_message::English (en)         | constraint_message::Cymraeg (cy)   |
        | begin_group        | about   | About you                                | Amdanoch chi                               |                     |                       |          |                                |                                |                              |                        |                                          |                                    |
        | note               | welcome | Answer for your organisation.            | Atebwch ar ran eich sefydliad.             |                     |                       |          |                                |                                |                              |                        |                                          |                                    |
        | select_one yes_no  | lived   | Has your board lived experience?         | A oes gan eich bwrdd brofiad byw?          |                     |                       | yes      | Say whether your board has     | Dywedwch a oes gan eich bwrdd  |                              |                        |                                          |                                    |
        | text               | how     | How does it help you?                    | Sut mae hynny'n eich helpu?                |                     |                       | yes      | Say how it helps               | Dywedwch sut mae'n helpu       | ${lived} = 'yes'             |                        |                                          |                                    |
        | integer            | people  | How many people did you support?         | Faint o bobl a gefnogwyd gennych?          | An estimate is fine | Mae amcangyfrif yn iawn |        |                                |                                |                              | . >= 0 and . <= 100000 | Enter a number between 0 and 100,000     | Rhowch rif rhwng 0 a 100,000       |
        | select_multiple at | where   | Where do you work?                       | Ble rydych chi'n gweithio?                 |                     |                       |          |                                |                                |                              |                        |                                          |                                    |
        | end_group          | about   |                                          |                                            |                     |                       |          |                                |                                |                              |                        |                                          |                                    |
        | begin_group        | prison  | Your work in prison                      | Eich gwaith yn y carchar                   |                     |                       |          |                                |                                | selected(${where}, 'prison') |                        |                                          |                                    |
        | decimal            | hours   | How many hours a week are you there?     | Sawl awr yr wythnos rydych chi yno?        |                     |                       |          |                                |                                |                              |                        |                                          |                                    |
        | date               | since   | When did you begin?                      | Pryd y dechreuoch chi?                     |                     |                       | yes      | Enter the date on which you began | Rhowch y dyddiad y dechreuoch |                              |                        |                                          |                                    |
        | end_group          | prison  |                                          |                                            |                     |                       |          |                                |                                |                              |                        |                                          |                                    |
        | begin_group        | more    | Anything else                            | Unrhyw beth arall                          |                     |                       |          |                                |                                |                              |                        |                                          |                                    |
        | text               | story   | What happened?                           | Beth ddigwyddodd?                          | Leave names out     | Peidiwch ag enwi neb  |          |                                |                                |                              |                        |                                          |                                    |
        | select_one region  | region  | In which region are you?                 | Ym mha ranbarth ydych chi?                 |                     |                       |          |                                |                                |                              |                        |                                          |                                    |
        | end_group          | more    |                                          |                                            |                     |                       |          |                                |                                |                              |                        |                                          |                                    |
        # choices
        | list_name | name      | label::English (en) | label::Cymraeg (cy)   |
        | yes_no    | yes       | Yes                 | Oes                   |
        | yes_no    | no        | No                  | Nac oes               |
        | at        | prison    | In prison           | Yn y carchar          |
        | at        | community | In the community    | Yn y gymuned          |
        | region    | wales     | Wales               | Cymru                 |
        | region    | london    | London              | Llundain              |
        | region    | east      | East of England     | Dwyrain Lloegr        |
        | region    | midlands  | Midlands            | Canolbarth Lloegr     |
        | region    | northeast | North East          | Gogledd-ddwyrain      |
        | region    | northwest | North West          | Gogledd-orllewin      |
        | region    | southeast | South East          | De-ddwyrain           |
        | region    | southwest | South West          | De-orllewin           |
        | region    | yorkshire | Yorkshire           | Swydd Efrog           |
        # settings
        | form_title   | form_title::Cymraeg (cy) | form_id   | default_language |
        | Work in 2026 | Gwaith yn 2026           | {{name}} | English (en)     |
        """).ToArray();

    /// <summary>A page of this many questions, of each type in turn.</summary>
    public static byte[] OnePage(string name, int questions) => Xlsx.Of($$"""
        # survey
        | type | name | label::English (en) |
        {{string.Join('\n', Enumerable.Range(1, questions).Select(number => $"| {Types[number % Types.Length]} | q{number} | This is question number {number} of them all |"))}}
        # choices
        | list_name | name      | label::English (en) |
        | at        | prison    | In prison           |
        | at        | community | In the community    |
        | at        | court     | At court            |
        # settings
        | form_title | form_id   |
        | One page   | {{name}} |
        """).ToArray();

    /// <summary>No questionnaire: two faults, in two rows.</summary>
    public static byte[] Faulty() => Xlsx.Of("""
        # survey
        | type    | name  | label::English (en) | relevant       |
        | integer | n     | How many?           | ${nobody} = 1  |
        | picture | photo | A photograph        |                |
        # settings
        | form_title | form_id |
        | Faulty     | faulty  |
        """).ToArray();

    public static byte[] Sample(string name) => File(name + ".xlsx");

    public static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name));

    private static readonly string[] Types = ["text", "integer", "select_one at", "select_multiple at", "date"];
}
