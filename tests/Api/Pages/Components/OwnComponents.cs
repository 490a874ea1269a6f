using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Clinks.Engage.Api.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>What is ours alone, and no macro of govuk-frontend's: the table that is the chart, header and footer, the wording.</summary>
public sealed class OwnComponents
{
    private static readonly string[] Heads = ["Asked", "Answered", "Rate"];

    private static readonly BarRow[] Rates = [new("Wales", ["40", "12", "30%"], 0.3), new("<Isle of Man>", ["fewer than 5", "withheld", "withheld"], null)];

    [Fact]
    public async Task A_chart_is_a_table_whose_figures_say_it_all()
    {
        var table = await Bars(Rates);
        Assert.Equal("Response rate", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["Region", "Asked", "Answered", "Rate"], table.QuerySelectorAll("thead th[scope=col]").Select(head => head.TextContent));
        Assert.Equal(["Wales", "<Isle of Man>"], table.QuerySelectorAll("tbody th[scope=row]").Select(head => head.TextContent));
        Assert.Equal(["40", "12", "30%", "fewer than 5", "withheld", "withheld"], table.QuerySelectorAll("tbody td.govuk-table__cell--numeric").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Who_hears_a_chart_hears_no_bar()
    {
        var table = await Bars(Rates);
        var silent = table.QuerySelectorAll("[aria-hidden=true]").Where(one => one.LocalName == "td").ToList();
        Assert.Equal(3, silent.Count);
        Assert.All(silent, cell => Assert.Equal("", cell.TextContent.Trim()));
        Assert.All(table.QuerySelectorAll("svg"), bar => Assert.Contains(bar.ParentElement, silent));
    }

    [Fact]
    public async Task What_is_withheld_has_no_bar_and_not_one_of_no_length()
    {
        var rows = (await Bars(Rates)).QuerySelectorAll("tbody tr");
        Assert.NotNull(rows[0].QuerySelector("svg"));
        Assert.Null(rows[1].QuerySelector("svg"));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.3, "30")]
    [InlineData(0.9994, "99.9")]
    [InlineData(1, "100")]
    [InlineData(1.2, "100")]
    [InlineData(-0.1, "0")]
    public async Task A_bar_is_as_long_as_its_share_and_never_longer_than_its_place(double share, string width) =>
        Assert.Equal(width, (await Bars(new BarRow("Wales", ["1"], share))).QuerySelectorAll("rect")[1].GetAttribute("width"));

    [Fact]
    public async Task The_content_security_policy_finds_no_style_in_a_chart() =>
        Assert.Empty((await Bars(Rates)).QuerySelectorAll("[style], style, script"));

    [Fact]
    public async Task The_header_names_the_platform_and_encodes_it()
    {
        var header = Parse(await Rendering.Of<Header>(("Name", "Charities & <others>"), ("Href", "/cy")));
        Assert.Equal("Charities & <others>", header.QuerySelector("a[href='/cy']")!.TextContent);
        Assert.Null(header.QuerySelector(".engage-header__aside"));
    }

    [Fact]
    public async Task The_footer_links_to_what_it_is_given()
    {
        var footer = Parse(await Rendering.Of<Footer>(("Items", new LinkItem[] { new() { Text = "Privacy", Href = "/privacy" } })));
        Assert.Equal("/privacy", footer.QuerySelector("li a")!.GetAttribute("href"));
        Assert.Equal("Privacy", footer.QuerySelector("li a")!.TextContent);
    }

    [Theory]
    [InlineData("words")]
    [InlineData("\nwords")]
    [InlineData("\n\nwords\n")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("ŵ & <b> \" '")]
    public async Task What_somebody_wrote_is_in_the_box_again_whole(string words) =>
        Assert.Equal(words, Parse(await Rendering.Of<Textarea>(("Name", "story"), ("Value", words))).QuerySelector("textarea")!.TextContent);

    // Every word that a component would say of itself, in a language that is none.
    private static readonly Wording Strange = new()
    {
        Back = "#back", Breadcrumb = "#breadcrumb", Error = "#error", Important = "#important", Language = "#language", Menu = "#menu", ServiceInformation = "#service",
        Success = "#success", ThereIsAProblem = "#problem", Warning = "#warning", Day = "#day", Month = "#month", Year = "#year", Pagination = "#pagination", Previous = "#previous",
        Next = "#next", PreviousOrNextHidden = "#hidden", PageNumber = "#page %{number}", UpToCharacters = "#up %{count}", UpToWords = "#words %{count}",
        Count = new() { CharactersAtLimit = "#at" }, File = new() { NoFileChosen = "#none" },
    };

    public static TheoryData<Type, string[]> Worded => new()
    {
        { typeof(BackLink), ["#back"] },
        { typeof(Breadcrumbs), ["#breadcrumb"] },
        { typeof(CharacterCount), ["#up 20", "#at"] },
        { typeof(DateInput), ["#day", "#month", "#year"] },
        { typeof(ErrorMessage), ["#error"] },
        { typeof(ErrorSummary), ["#problem"] },
        { typeof(FileUpload), ["#none"] },
        { typeof(LanguageNavigation), ["#language"] },
        { typeof(NotificationBanner), ["#important"] },
        { typeof(Pagination), ["#pagination", "#previous", "#next", "#hidden"] },
        { typeof(ServiceNavigation), ["#service", "#menu"] },
        { typeof(WarningText), ["#warning"] },
    };

    [Theory]
    [MemberData(nameof(Worded))]
    public async Task A_layout_gives_the_wording_of_its_language_once(Type component, string[] words)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Id"] = "x", ["Maxlength"] = 20, ["Javascript"] = true, ["ServiceName"] = "s", ["Navigation"] = new LinkItem?[] { new() { Text = "a" }, new() { Text = "b" } },
            ["Previous"] = new LinkItem { Href = "#" }, ["Next"] = new LinkItem { Href = "#" },
        };
        RenderFragment inner = builder =>
        {
            builder.OpenComponent(0, component);
            foreach (var (name, value) in parameters.Where(one => component.GetProperty(one.Key) is not null)) builder.AddComponentParameter(1, name, value);
            builder.CloseComponent();
        };
        var html = await Rendering.Of<CascadingValue<Wording>>(("Value", Strange), ("ChildContent", inner));
        Assert.All(words, word => Assert.Contains(word, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_parameter_goes_before_the_wording()
    {
        RenderFragment inner = builder =>
        {
            builder.OpenComponent<ErrorMessage>(0);
            builder.AddComponentParameter(1, "VisuallyHiddenText", "Gwall");
            builder.CloseComponent();
        };
        Assert.Contains("Gwall:", await Rendering.Of<CascadingValue<Wording>>(("Value", Strange), ("ChildContent", inner)), StringComparison.Ordinal);
    }

    private static async Task<IElement> Bars(params BarRow[] rows) => Parse(await Rendering.Of<BarTable>(
        ("Caption", "Response rate"), ("LabelHead", "Region"), ("FigureHeads", Heads), ("Rows", rows)));

    private static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;
}
