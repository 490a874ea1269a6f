using System.Text;
using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Responding;
using Clinks.Engage.Tests;

namespace Clinks.Engage.Grains.Tests.Golden;

/// <summary>
/// One of every form that was ever stored, in golden files: read back for ever, and written as it is. A new type of event wants a new
/// file; a changed one wants a new version of its type, and its old file stays (docs/events.md).
/// </summary>
public sealed class StoredFormats
{
    /// <summary>What was added to a type that kept its version, because whoever reads the old form reads it as it was meant: its new sample stands beside the old one.</summary>
    private static readonly Dictionary<string, string> Grown = new(StringComparer.Ordinal) { ["engagement-opened/1"] = "six-segments", ["member-recorded/1"] = "six-segments" };

    public static TheoryData<string> BeforeItGrew => [.. Grown.Keys];

    /// <summary>Those that are written now.</summary>
    public static TheoryData<string> Types => [.. EventTypes.All.Except(FormerTypes)];

    /// <summary>Those that were, under another version.</summary>
    public static TheoryData<string> Former => [.. FormerTypes];

    private static IEnumerable<string> FormerTypes => EventTypes.All.Where(type => EventTypes.NameOf(EventTypes.TypeOf(type)) != type);

    [Theory, MemberData(nameof(Types))]
    public void An_event_is_written_as_its_golden_file_says(string type) =>
        Engage.Tests.Golden.Check(FileOf(type), Text(EventCodec.Write(Sample.Of(EventTypes.TypeOf(type)))));

    [Theory, MemberData(nameof(Types))]
    public void A_stored_event_is_read_and_written_again_without_loss(string type)
    {
        var stored = File.ReadAllText(Engage.Tests.Golden.Beside(Here(), FileOf(type)));
        var read = EventCodec.Read(new(Header(type), Bytes(type, stored)))!;
        Assert.IsType(EventTypes.TypeOf(type), read);
        Assert.Equal(stored, Text(EventCodec.Write(read)));
        Alike.Check(Sample.Of(read.GetType()), read);
    }

    [Theory, MemberData(nameof(Former))]
    public void An_event_of_a_form_that_is_written_no_more_is_read_as_it_was_meant(string type)
    {
        var read = EventCodec.Read(new(Header(type), File.ReadAllBytes(Engage.Tests.Golden.Beside(Here(), FileOf(type)))))!;
        Assert.IsType(EventTypes.TypeOf(type), read);
        Assert.Contains(type, EventTypes.NamesOf(read.GetType())[1..]);
        Alike.Check(Sample.Of(read.GetType()), read);
    }

    [Theory, MemberData(nameof(BeforeItGrew))]
    public void What_was_stored_before_a_type_grew_is_read_and_written_again_without_loss(string type)
    {
        var stored = File.ReadAllText(Engage.Tests.Golden.Beside(Here(), Before(type)));
        var read = EventCodec.Read(new(Header(type), Encoding.UTF8.GetBytes(stored)))!;
        Assert.Equal(stored, Written(read));
        var segments = read is MemberRecorded member ? member.Details.Segments : Assert.Single(Assert.IsType<EngagementOpened>(read).Audience.Members).Segments;
        Assert.Equal(new(IncomeBand.From10KTo100K, Region.NorthWest, true, Stated.NotKnown, Stated.NotKnown, Stated.NotKnown), segments);
    }

    [Fact]
    public void Every_golden_event_is_of_a_type_that_this_program_reads()
    {
        var files = Directory.EnumerateFiles(Engage.Tests.Golden.Beside(Here(), "events"), "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order();
        Assert.Equal(EventTypes.All.Select(FileOf).Concat(Grown.Keys.Select(Before)).Select(file => Path.GetFileName(file)).Order(), files);
    }

    [Fact]
    public void A_draft_is_stored_as_its_golden_file_says()
    {
        Engage.Tests.Golden.Check("state/draft.json", JsonSerializer.Serialize(Draft, OfGrainState()));
        var read = JsonSerializer.Deserialize<DraftState>(File.ReadAllText(Engage.Tests.Golden.Beside(Here(), "state/draft.json")), OfGrainState())!;
        Alike.Check(Draft, read);
    }

    [Fact]
    public void A_contributions_draft_is_stored_as_its_golden_file_says()
    {
        Engage.Tests.Golden.Check("state/contribution-draft.json", JsonSerializer.Serialize(OfContribution, OfGrainState()));
        var read = JsonSerializer.Deserialize<ContributionDraftState>(File.ReadAllText(Engage.Tests.Golden.Beside(Here(), "state/contribution-draft.json")), OfGrainState())!;
        Alike.Check(OfContribution, read);
    }

    [Fact]
    public void A_receipt_is_written_as_its_golden_file_says() =>
        Engage.Tests.Golden.Check("answers/receipt.json", Written(new Receipt(42, "response-0000000000000000000000000a", 2, new('c', 64), Sample.At)));

    [Fact]
    public void Stored_names_of_events_are_words_with_a_version() =>
        Assert.All(EventTypes.All, type => Assert.Matches("^[a-z]+(-[a-z]+)*/[1-9][0-9]*$", type));

    private static DraftState Draft => new()
    {
        Version = 3,
        Fields = new(StringComparer.Ordinal)
        {
            ["lived"] = new(1, new Answer.Chosen(["yes"]), null),
            ["people"] = new(2, new Answer.Number(12.5m), null),
            ["founded"] = new(2, new Answer.Day(new(1974, 2, 28)), null),
            ["story"] = new(3, null, new(new("member-oak", "response-0000000000000000000000000a/draft/story", 3), [1, 2, 3, 254, 255])),
            ["where"] = new(3, null, null),
        },
        Recent = [new("respondent-1", new RequestKey("request-1", new('a', 64)), 3)],
    };

    private static ContributionDraftState OfContribution => new()
    {
        Draft = new()
        {
            Version = 2,
            Fields = [new("story", 2, new(new("contribution-0000000000000000000000000a", "draft/story", 2), [1, 2, 3, 254, 255])), new("more", 2, null)],
        },
        Recent = [new(":visitor-1", new RequestKey("request-1", new('a', 64)), 2)],
    };

    [Fact]
    public void A_picture_that_was_kept_is_read_again()
    {
        Engage.Tests.Golden.Check("state/contribution-picture.json", JsonSerializer.Serialize(new PictureState { Picture = Kept }, OfGrainState()));
        var read = JsonSerializer.Deserialize<PictureState>(File.ReadAllText(Engage.Tests.Golden.Beside(Here(), "state/contribution-picture.json")), OfGrainState())!;
        Assert.Equal(Kept, read.Picture);
    }

    private static readonly SealedWords Kept = new(new("contribution-0000000000000000000000000a", "words/picture-0a1b2c3d4e5f6071", 1), [3, 1, 2, 254, 255]);

    /// <summary>As SiloHosting sets up the serializer of grain state.</summary>
    private static JsonSerializerOptions OfGrainState()
    {
        var options = new JsonSerializerOptions();
        EngageJson.Configure(options);
        return options;
    }

    private static string FileOf(string type) => SentForm.Has(type) ? $"events/{type.Replace('/', '.')}.txt" : Grown.TryGetValue(type, out var with) ? $"events/{type.Replace('/', '.')}.{with}.json" : Before(type);

    private static string Before(string type) => $"events/{type.Replace('/', '.')}.json";

    private static string Text(NewEvent written) => SentForm.Has(written.Type) ? Escaped.Of(written.Body.Span) : Encoding.UTF8.GetString(written.Body.Span);

    private static byte[] Bytes(string type, string text) => SentForm.Has(type) ? Escaped.Read(text) : Encoding.UTF8.GetBytes(text);

    private static string Written(object value) => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), EngageJson.Options));

    private static EventHeader Header(string type) => new(1, "sample", 1, type, "sample", Sample.At, new byte[32]);

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
