using System.Text;
using System.Text.RegularExpressions;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Api.Responding;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Storage;
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
            var (http, context) = Opened(scope.ServiceProvider, random);
            var model = AnyModel(random, page, survey);
            var spliced = await platform.Services.GetRequiredService<SectionStencils>().Splice(context, model);
            Assert.Equal(await Razor(http, model), Text(spliced.ToArray()));
        }
    }, times: 60);

    [Fact]
    public void Answers_that_look_like_marks_are_answers()
    {
        var marks = new Marks(2);
        var stencil = Stencil.Cut($"<p title=\"{marks[1]}\">ŵ{marks[0]}</p>", marks);
        Assert.Equal($"<p title=\"{marks[0]}\">ŵ{marks[1]}&lt;</p>", Filled(stencil, marks[1] + "<", marks[0]));
    }

    [Fact]
    public void A_value_without_a_place_and_one_with_two_are_mistakes()
    {
        var marks = new Marks(2);
        Assert.Throws<InvalidOperationException>(() => Stencil.Cut($"<p>{marks[0]}</p>", marks));
        Assert.Throws<InvalidOperationException>(() => Stencil.Cut($"<p>{marks[0]}{marks[1]}{marks[0]}</p>", marks));
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
        return new FieldModel(question, typed, random.Next(3) == 0 ? Any(random) : typed.Mark, null, null, random.Next(3) > 0);
    })])
    {
        Response = Any(random), Place = random.Next(3) > 0 ? $" · {random.Next(9)}/9" : "", Revising = random.Next(2) == 0, More = random.Next(2) == 0,
    };

    /// <summary>Somebody, anybody, has opened it: staff or not, in either language, with Easy Read or not.</summary>
    private static (HttpContext Http, PageContext Context) Opened(IServiceProvider services, Random random)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path) = (HttpMethods.Get, "http", new("localhost"), random.Next(2) == 0 ? "/surveys/any/sections/all" : "/SURVEYS/Any/sections/all");
        if (random.Next(2) == 0) http.Request.Headers.Cookie = "reading=easy";
        var roles = random.Next(2) == 0 ? Roles.Respondent : Roles.Respondent | Roles.Policy;
        var member = MemberId.Parse($"oak-{random.Next(100)}");
        var session = new SignedIn(default, Any(random), new($"account-{random.Next(100)}", roles, member), roles, [new(member, roles)], default);
        var context = new PageContext(http, random.Next(2) == 0 ? Language.Welsh : Language.English, session);
        context.Keep();
        return (http, context);
    }

    private static async Task<string> Razor(HttpContext http, SectionModel model)
    {
        using var body = new MemoryStream();
        http.Response.Body = body;
        await Show.Page<SectionPage, SectionModel>(http, model).ExecuteAsync(http);
        return Text(body.ToArray());
    }

    /// <summary>Without what is another at every showing.</summary>
    private static string Text(byte[] page) => Shown().Replace(Encoding.Latin1.GetString(page), "shown");

    private static string Filled(Stencil stencil, params string[] values)
    {
        var page = new Spliced(System.Text.Encodings.Web.HtmlEncoder.Default);
        stencil.Fill(page, gap => page.AddValue(values[gap]));
        return Encoding.UTF8.GetString(page.ToArray());
    }

    private static Wording Words(Random random) => new(Any(random), random.Next(2) == 0 ? Any(random) : null);

    private static string Any(Random random) => Hostile[random.Next(Hostile.Length)];

    [GeneratedRegex("(?<=name=\"shown\" value=\")[0-9a-f]{32}(?=\")", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();
}
