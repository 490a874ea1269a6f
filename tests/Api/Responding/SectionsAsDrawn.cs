using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Api.Responding;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Storage;
using Clinks.Engage.Workbooks.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>
/// A section that is put together of what was rendered before is, byte for byte, what Razor makes of it: for any questions, answers
/// and people, whoever opened it first.
/// </summary>
public sealed partial class SectionsAsDrawn(Platform platform)
{
    private static readonly string[] Hostile =
    [
        "", "12", "A plain answer.", "<script>alert(1)</script>", "\" onfocus=\"x", "' & &amp; &lt;", "</textarea><b>", "\nfirst a break", "\n\n\n", "\r\nthen\tmore", "Wĵŷ – tŵr 💜", "\ud800", "a\udc00\ud800b",
        "\0\u0001\u2028\ufffe", "%{count} {0} @Model ${q}", "00000000000000000000000000000000" + "0001", new string('f', 36), string.Concat(Enumerable.Repeat("Line <i>\n", 40)),
    ];

    [Fact]
    public void Spliced_is_what_Razor_gives_byte_for_byte() => Law.Holds(Law.Numbers(6), async numbers =>
    {
        if (numbers.Length == 0) return;
        var page = AnyPage(new(numbers[0]), out var survey);
        // The first draws, those after it take what was drawn for somebody else.
        foreach (var number in numbers)
        {
            var random = new Random(number);
            await using var scope = platform.Services.CreateAsyncScope();
            var http = Opened(scope.ServiceProvider, random);
            var model = AnyModel(random, page, survey);
            var stencils = platform.Services.GetRequiredService<SectionStencils>();
            Assert.Equal(await Sent(http, Show.Page<SectionPage, SectionModel>(http, model)), await Sent(http, await stencils.Show(http, model)));
        }
    }, times: 60);

    [Fact]
    public async Task A_value_that_is_a_mark_is_a_value()
    {
        var marks = new Marks(2);
        var stencil = Stencil.Cut($"<p title=\"{marks[1]}\">ŵ{marks[0]}</p>", marks);
        string[] values = [marks[1] + "<", marks[0]];
        var page = new Spliced(HtmlEncoder.Default);
        stencil.Fill(page, gap => page.AddValue(values[gap]));
        Assert.Equal(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes($"<p title=\"{marks[0]}\">ŵ{marks[1]}&lt;</p>")), await Sent(new DefaultHttpContext(), page));
    }

    [Fact]
    public void A_value_without_a_place_and_one_with_two_are_mistakes()
    {
        var marks = new Marks(2);
        Assert.Throws<InvalidOperationException>(() => Stencil.Cut($"<p>{marks[0]}</p>", marks));
        Assert.Throws<InvalidOperationException>(() => Stencil.Cut($"<p>{marks[0]}{marks[1]}{marks[0]}</p>", marks));
    }

    [Fact]
    public async Task What_is_kept_has_an_end_and_what_is_not_kept_is_shown_all_the_same()
    {
        var question = new Question { Name = "where", Type = QuestionType.SelectMultiple, Label = new("Where?"), Choices = [.. Enumerable.Range(0, 8).Select(choice => new Choice($"c{choice}", new($"Place {choice}")))] };
        var page = new Page { Name = "all", Title = new("All"), Questions = [question] };
        var (stencils, fields) = (platform.Services.GetRequiredService<SectionStencils>(), platform.Services.GetRequiredService<FieldStencils>());
        for (var chosen = 0; chosen < 256; chosen += 2)
        {
            await using var scope = platform.Services.CreateAsyncScope();
            var http = Opened(scope.ServiceProvider, new(1));
            var typed = new Typed("", [.. question.Choices.Where((_, index) => (chosen & (1 << index)) != 0).Select(choice => choice.Code)]);
            var model = new SectionModel("/surveys/any", new("Any"), page, [new(question, typed, typed.Mark, null, null, Asked: true)]);
            Assert.Equal(await Sent(http, Show.Page<SectionPage, SectionModel>(http, model)), await Sent(http, await stencils.Show(http, model)));
        }

        Assert.Equal(64, fields.LooksOf(question));
    }

    [Fact]
    public async Task Nobody_opens_what_another_wrote()
    {
        var asking = await Asking.Open(platform, "drawn-apart", 1, 2);
        var (one, other) = (await asking.Respondent(1), await asking.Respondent(2));
        var (ours, theirs) = (await asking.Begin(one), await asking.Begin(other));
        using var browser = await platform.SignedIn(one);
        var tab = await browser.NewTab().Open("/surveys/drawn-apart/sections/page_1");
        await tab.Type("q:story", "What Ann told us").Type("q:lived", "yes").Press("Save and come back later");
        Assert.Equal("What Ann told us", (await tab.Open("/surveys/drawn-apart/sections/page_1")).Field("q:story"));

        using var colleague = await platform.SignedIn(other);
        using var response = await colleague.Send(HttpMethod.Get, "/surveys/drawn-apart/sections/page_1");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(theirs, page);
        Assert.DoesNotContain(ours, page);
        Assert.DoesNotContain("Ann", page);
        Assert.DoesNotContain("checked", page);
    }

    [Fact]
    public async Task Whose_session_was_ended_opens_no_section_that_was_drawn()
    {
        var asking = await Asking.Open(platform, "drawn-ended", 1);
        var respondent = await asking.Respondent(1);
        await asking.Begin(respondent);
        using var browser = await platform.SignedIn(respondent);
        var tab = await browser.NewTab().Open("/surveys/drawn-ended/sections/page_1");
        Assert.Equal(HttpStatusCode.OK, tab.Status);
        var session = browser.Cookie(Platform.SessionCookie)!;
        await (await tab.Open("/sign-out")).Press();
        browser.SetCookie(Platform.SessionCookie, session);
        using var after = await browser.Send(HttpMethod.Get, "/surveys/drawn-ended/sections/page_1");
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?return=%2Fsurveys%2Fdrawn-ended%2Fsections%2Fpage_1"), (after.StatusCode, after.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_long_section_is_compressed_as_one_text(string encoding)
    {
        var questions = string.Concat(Enumerable.Range(1, 40).Select(number => $"| select_one yes_no | q{number} | Has this changed for the people whom you support, {number}? |\n"));
        var form = Xlsx.Of($"# survey\n| type | name | label |\n{questions}# choices\n| list_name | name | label |\n| yes_no | yes | Yes |\n| yes_no | no | No |\n# settings\n| form_title | form_id |\n| Long | drawn-{encoding} |").ToArray();
        var asking = await Asking.Open(platform, "drawn-" + encoding, form, 1);
        var respondent = await asking.Respondent(1);
        await asking.Begin(respondent);
        using var browser = await platform.SignedIn(respondent);
        using var response = await browser.Send(HttpMethod.Get, $"/surveys/drawn-{encoding}/sections/page_1", null, ("Accept-Encoding", encoding));
        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        var sent = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        using var body = new MemoryStream(sent);
        using var whole = new MemoryStream();
        await using (Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress))
            await plain.CopyToAsync(whole, TestContext.Current.CancellationToken);
        using var again = new MemoryStream();
        await using (Stream packed = encoding == "br" ? new BrotliStream(again, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(again, CompressionLevel.Fastest, leaveOpen: true))
            await packed.WriteAsync(whole.ToArray(), TestContext.Current.CancellationToken);
        Assert.InRange(whole.Length, 30_000, 60_000);
        Assert.InRange(sent.Length, 1, again.Length + 20);
    }

    [Fact]
    public async Task A_section_has_the_headers_of_every_page()
    {
        var asking = await Asking.Open(platform, "drawn-headers", 1);
        var respondent = await asking.Respondent(1);
        await asking.Begin(respondent);
        using var browser = await platform.SignedIn(respondent);
        using var other = await browser.Send(HttpMethod.Get, "/sign-out");
        using var section = await browser.Send(HttpMethod.Get, "/surveys/drawn-headers/sections/page_1");
        Assert.Equal(Said(other), Said(section));

        // Its length is known; and the cookie of forms is set by the first page that has one.
        static IEnumerable<string> Said(HttpResponseMessage page) =>
            page.Headers.NonValidated.Concat(page.Content.Headers.NonValidated).Where(header => header.Key is not ("Date" or "Content-Length" or "Transfer-Encoding" or "Set-Cookie"))
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
    }

    private static Page AnyPage(Random random, out Wording survey)
    {
        survey = Words(random);
        return new()
        {
            Name = "all",
            Title = Words(random),
            Questions = [.. Enumerable.Range(0, random.Next(9)).Select(number =>
            {
                var type = (QuestionType)random.Next(7);
                return new Question
                {
                    Name = $"q{number}", Type = type, Label = Words(random), Hint = random.Next(2) == 0 ? Words(random) : null, Required = random.Next(2) == 0,
                    Choices = type is QuestionType.SelectOne or QuestionType.SelectMultiple ? [.. Enumerable.Range(0, random.Next(1, 12)).Select(choice => new Choice($"c{choice}", Words(random)))] : [],
                };
            })],
        };
    }

    private static SectionModel AnyModel(Random random, Page page, Wording survey) => new("/surveys/any", survey, page, [.. page.Questions.Select(question =>
    {
        var typed = question.Type switch
        {
            QuestionType.SelectOne => new Typed("", [.. question.Choices.Where(_ => random.Next(question.Choices.Length) == 0).Take(1).Select(choice => choice.Code)]),
            QuestionType.SelectMultiple => new("", [.. question.Choices.Where(_ => random.Next(3) == 0).Select(choice => choice.Code)]),
            QuestionType.Date => new("", [], Any(random), Any(random), Any(random)),
            _ => new(Any(random), []),
        };
        return new FieldModel(
            question, typed, random.Next(3) == 0 ? Any(random) : typed.Mark, random.Next(20) == 0 ? Words(random) : null, random.Next(20) == 0 ? new(Any(random), []) : null, random.Next(3) > 0);
    })])
    {
        Response = Any(random), Place = random.Next(3) > 0 ? $" · {random.Next(9)}/9" : "", Revising = random.Next(2) == 0, More = random.Next(2) == 0,
        Refusals = random.Next(9) == 0 ? [Problems.SubmittedAlready()] : [], IsPreview = random.Next(9) == 0,
    };

    /// <summary>Somebody, anybody, has opened it: staff or not, in either language, with Easy Read or not.</summary>
    private static HttpContext Opened(IServiceProvider services, Random random)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path) = (HttpMethods.Get, "http", new("localhost"), random.Next(2) == 0 ? "/surveys/any/sections/all" : "/SURVEYS/Any/sections/all");
        if (random.Next(2) == 0) http.Request.Headers.Cookie = "reading=easy";
        var roles = random.Next(2) == 0 ? Roles.Respondent : Roles.Respondent | Roles.Policy;
        var member = MemberId.Parse($"oak-{random.Next(100)}");
        var session = new SignedIn(default, Any(random), new($"account-{random.Next(100)}", roles, member), roles, [new(member, roles)], default);
        new PageContext(http, random.Next(2) == 0 ? Language.Welsh : Language.English, session).Keep();
        return http;
    }

    /// <summary>The bytes, each as one character, without what is another at every showing.</summary>
    private static async Task<string> Sent(HttpContext http, IResult page)
    {
        using var body = new MemoryStream();
        http.Response.Body = body;
        http.Response.Headers.Clear();
        await page.ExecuteAsync(http);
        return Shown().Replace(Encoding.Latin1.GetString(body.ToArray()), "shown");
    }

    private static Wording Words(Random random) => new(Any(random), random.Next(2) == 0 ? Any(random) : null);

    private static string Any(Random random) => Hostile[random.Next(Hostile.Length)];

    [GeneratedRegex("(?<=name=\"shown\" value=\")[0-9a-f]{32}(?=\")", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();
}
