using System.Text.Json;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Disclosure;

public sealed class SafeTableTests
{
    internal static readonly JsonSerializerOptions Json = With();
    internal static readonly JsonSerializerOptions Indented = new(Json) { WriteIndented = true };

    private static Survey Survey() => new Survey().Asks(One("mood", "up", "down"), Many("places", "a", "b") with { About = About.People })
        .With(8, In(Region.Wales), Chose("mood", "up")).With(6, In(Region.London), Chose("mood", "down")).With(5, In(Region.London), Chose("mood", "up"));

    /// <summary>Stored releases are read for ever: this text may gain members, and none may change. Delete the file to write it anew.</summary>
    [Fact]
    public void Its_JSON_is_the_golden_file()
    {
        var columns = Survey().Columns();
        Golden.Is("safe-tables.json", JsonSerializer.Serialize(new[] { columns.Table("mood"), columns.Table("mood", Segment.Region).Get(), columns.Table("places"), columns.Rate(Segment.Region) }, Indented));
    }

    [Fact]
    public void What_is_read_back_is_what_was_written()
    {
        foreach (var table in Survey().Columns().ReleaseTables())
        {
            var text = JsonSerializer.Serialize(table, Json);
            Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<SafeTable>(text, Json), Json));
        }
    }

    [Fact]
    public void Options_without_the_gates_cannot_read_one() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<SafeTable>(JsonSerializer.Serialize(Survey().Columns().Table("mood"), Json)));

    [Theory]
    [InlineData("null-rows", """{"kind":"question","threshold":5,"title":{"English":"x"},"columns":[],"rows":[{"labels":[],"cells":[1]}]}""")]
    [InlineData("withheld-with-figures", """{"kind":"question","threshold":5,"title":{"English":"x"},"withheld":"smallCells","columns":[],"rows":[{"labels":[],"cells":[]}]}""")]
    [InlineData("unknown-member", """{"kind":"question","threshold":5,"title":{"English":"x"},"exact":[1,2]}""")]
    [InlineData("number-for-enum", """{"kind":1,"threshold":5,"title":{"English":"x"}}""")]
    public void What_is_no_table_is_not_read(string name, string text)
    {
        Assert.NotEmpty(name);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SafeTable>(text, Json));
    }

    [Fact]
    public void It_has_no_public_constructor() => Assert.Empty(typeof(SafeTable).GetConstructors());

    private static JsonSerializerOptions With()
    {
        var options = new JsonSerializerOptions();
        Gates.AddConverters(options);
        return options;
    }
}
