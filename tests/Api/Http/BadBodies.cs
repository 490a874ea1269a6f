using System.Text;

namespace Clinks.Engage.Api.Tests.Http;

/// <summary>Bodies, headers and addresses that nobody should send.</summary>
public sealed class BadBodies(BadInput bad) : IClassFixture<BadInput>
{
    private const string Marker = BadInput.Marker;

    private string Responses => bad.Asking.Path + "/responses";

    public static TheoryData<string, string> Unreadable => new()
    {
        { "malformed", "{\"answers\":{\"story\":\"" + Marker },
        { "no JSON", Marker },
        { "null", "null" },
        { "an array", "[\"" + Marker + "\"]" },
        { "an unknown property", "{\"" + Marker + "\":1}" },
        { "an unknown property of several", "{\"answers\":{},\"declaration\":true,\"Declaration\":\"" + Marker + "\"}" },
        { "a wrong type", "{\"declaration\":\"" + Marker + "\"}" },
        { "answers that are no object", "{\"answers\":\"" + Marker + "\",\"declaration\":true}" },
        { "an answer that is an object", "{\"answers\":{\"" + Marker + "\":{\"a\":1}},\"declaration\":true}" },
        { "an answer that is true", "{\"answers\":{\"lived\":true},\"declaration\":true}" },
        { "a number without end", "{\"answers\":{\"people\":1e999},\"declaration\":true}" },
        { "a comment", "{/* " + Marker + " */}" },
        { "a trailing comma", "{\"declaration\":true,}" },
        { "two documents", "{}{}" },
        { "a property twice", "{\"declaration\":false,\"declaration\":true,\"answers\":{\"lived\":\"yes\"}}" },
        { "deep nesting", "{\"answers\":{\"where\":" + new string('[', 500) + new string(']', 500) + "}}" },
        { "deeper nesting", new string('[', 100_000) },
        { "an enum as a number", "{\"mode\":0}" },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public Task A_body_that_cannot_be_read_is_refused(string what, string body) =>
        bad.Refuses(400, "body-not-readable", null, () => bad.Oak.Send(HttpMethod.Post, Responses, BadInput.Body(body), what.Replace(' ', '-')));

    [Fact]
    public Task A_body_in_another_encoding_than_UTF8_is_refused() =>
        bad.Refuses(400, "body-not-readable", null, () => bad.Oak.Send(HttpMethod.Post, Responses, BadInput.Body([.. "{\"answers\":{\"story\":\""u8, 0xC3, 0x28, 0xFF, .. "\",\"lived\":\"yes\"},\"declaration\":true}"u8]), "latin"));

    [Fact]
    public Task Half_a_character_is_refused() =>
        bad.Refuses(400, "body-not-readable", null, () => bad.Asking.Send(bad.Oak, """{"lived":"yes","story":"Zx9Marker7 \uD800 half"}"""));

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\u0007")]
    [InlineData("\\u001b[31m")]
    [InlineData("\\u007f")]
    public Task Control_characters_are_refused(string character) =>
        bad.Refuses(422, "answer-unprintable", "story", () => bad.Oak.Save(bad.Response, "{\"story\":\"" + Marker + character + "\"}", "1"));

    [Fact]
    public Task A_megabyte_of_text_is_refused_before_it_is_read() =>
        bad.Refuses(413, "body-too-large", null, () => bad.Oak.Save(bad.Response, "{\"story\":\"" + Marker + new string('a', 1024 * 1024) + "\"}", "1"));

    [Fact]
    public Task A_megabyte_that_does_not_say_its_length_is_refused_too() =>
        bad.Refuses(413, "body-too-large", null, () => bad.Oak.Send(HttpMethod.Post, Responses, new Chunks(2 * 1024 * 1024), "chunks"));

    [Fact]
    public Task Half_a_megabyte_of_text_is_too_long_for_an_answer() =>
        bad.Refuses(422, "answer-too-long", "story", () => bad.Oak.Save(bad.Response, "{\"story\":\"" + Marker + new string('a', 512 * 1024) + "\"}", "1"));

    [Theory]
    [InlineData("""{"Zx9Marker7 of words":"yes"}""", "answer-to-nothing", "answer 1")]
    [InlineData("""{"slip_of_a_name":"Zx9Marker7"}""", "answer-to-nothing", "slip_of_a_name")]
    [InlineData("""{"lived":"yes","Lived":"Zx9Marker7"}""", "answer-to-nothing", "Lived")]
    [InlineData("""{"lived":"yes","lived":"no"}""", "answer-twice", "lived")]
    [InlineData("""{"lived":"Zx9Marker7"}""", "answer-not-a-choice", "lived")]
    [InlineData("""{"lived":["yes","no"]}""", "answer-of-other-kind", "lived")]
    [InlineData("""{"people":"Zx9Marker7"}""", "answer-of-other-kind", "people")]
    [InlineData("""{"people":1.5}""", "answer-not-whole", "people")]
    [InlineData("""{"people":1000000000000000}""", "answer-out-of-range", "people")]
    [InlineData("""{"where":["prison","prison"]}""", "answer-choice-twice", "where")]
    [InlineData("""{"where":["Zx9Marker7"]}""", "answer-not-a-choice", "where")]
    public async Task An_answer_that_is_none_is_refused_at_its_question(string answers, string code, string where)
    {
        await bad.Refuses(422, code, where, () => bad.Oak.Save(bad.Response, answers, "1"));
        var elm = await bad.Asking.Respondent(2);
        await bad.Refuses(422, code, where, () => bad.Asking.Send(elm, answers));
    }

    [Fact]
    public Task More_answers_than_any_form_asks_are_refused() =>
        bad.Refuses(400, "body-not-readable", null, () => bad.Oak.Save(bad.Response, "{" + string.Join(',', Enumerable.Range(0, 2_001).Select(i => $"\"q{i}\":1")) + "}", "1"));

    [Fact]
    public Task A_list_of_members_as_JSON_is_refused() =>
        bad.Refuses(415, "content-type", "Content-Type", () => bad.Membership.Send(HttpMethod.Post, "/v1/members/import", BadInput.Body("{}"), "as-json"));

    [Fact]
    public Task A_command_that_is_not_sent_as_JSON_is_refused() =>
        bad.Refuses(415, "content-type", "Content-Type", () => bad.Oak.Send(HttpMethod.Post, Responses, BadInput.Body("<a/>", "application/xml"), "as-xml"));

    [Theory]
    [InlineData("DELETE", "/v1/surveys")]
    [InlineData("PUT", "/v1/surveys/bad-input/opening")]
    [InlineData("TRACE", "/v1/surveys")]
    [InlineData("NONSENSE", "/v1/surveys")]
    public Task Another_method_is_refused(string method, string path) => bad.Refuses(405, "method", null, () => bad.Policy.Send(new(method), path, null));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("very-long")]
    public Task A_command_without_a_key_that_can_be_one_is_refused(string? key) =>
        bad.Refuses(400, "request-id-missing", "Idempotency-Key", () => bad.Oak.Send(HttpMethod.Post, Responses, BadInput.Body("{}"), key == "very-long" ? new('k', 101) : key));

    [Theory]
    [InlineData("/v1/surveys/..%2F..%2Fevidence.db")]
    [InlineData("/v1/surveys/%2e%2e/%2e%2e/vault.key")]
    [InlineData("/v1/surveys/..\\..\\vault.key")]
    [InlineData("/v1/surveys/Zx9Marker7")]
    [InlineData("/v1/members/..%2Fvault.key")]
    [InlineData("/vault.key")]
    [InlineData("/%2e%2e/vault.key")]
    public async Task An_address_that_climbs_finds_nothing(string path)
    {
        var said = await bad.Policy.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, said.Status);
        Assert.NotEmpty(said.Code);
        Assert.DoesNotContain(Marker, said.Text);
    }

    [Theory]
    [InlineData("/v1/surveys?limit=1000000000")]
    [InlineData("/v1/surveys?limit=0")]
    [InlineData("/v1/members?limit=-1")]
    [InlineData("/v1/surveys/bad-input/participants?limit=1001")]
    public Task A_limit_beyond_reason_is_refused(string path) => bad.Refuses(422, "paging", "limit", () => bad.Policy.Get(path));

    [Theory]
    [InlineData("/v1/surveys?limit=Zx9Marker7")]
    [InlineData("/v1/surveys?limit=99999999999999999999")]
    [InlineData("/v1/surveys/bad-input/rates")]
    public Task A_query_that_cannot_be_read_is_refused(string path) => bad.Refuses(400, "query-not-readable", null, () => bad.Policy.Get(path));

    [Fact]
    public async Task Headers_beyond_reason_are_refused_by_the_server_and_it_goes_on()
    {
        var said = await bad.Oak.Get("/v1/surveys?after=" + new string('a', 7_000));
        Assert.Equal(HttpStatusCode.OK, said.Status);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await bad.Oak.Send(HttpMethod.Get, "/v1/surveys", null, new('k', 40_000))).Status);
        (await bad.Oak.Get("/v1/surveys")).Is(HttpStatusCode.OK);
    }

    private sealed class Chunks(int bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            try
            {
                for (var sent = 0; sent < bytes; sent += 4096) await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('a', 4096)));
            }
            catch (IOException)
            {
                // The server has answered and reads no more.
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
