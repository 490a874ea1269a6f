using System.Text.Json;
using Clinks.Engage.Api.Pages.Components;
using Clinks.Engage.Architecture.Tests;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>What govuk-frontend's macro makes of some options: its own tests, which it ships.</summary>
internal sealed record Fixture(string Component, string Name, JsonElement Given, string Html)
{
    /// <summary>Their name of a component, and ours.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Components = new SortedDictionary<string, Type>(StringComparer.Ordinal)
    {
        ["back-link"] = typeof(BackLink),
        ["breadcrumbs"] = typeof(Breadcrumbs),
        ["button"] = typeof(Button),
        ["character-count"] = typeof(CharacterCount),
        ["checkboxes"] = typeof(Checkboxes),
        ["date-input"] = typeof(DateInput),
        ["details"] = typeof(Details),
        ["error-message"] = typeof(ErrorMessage),
        ["error-summary"] = typeof(ErrorSummary),
        ["fieldset"] = typeof(Fieldset),
        ["file-upload"] = typeof(FileUpload),
        ["hint"] = typeof(Hint),
        ["input"] = typeof(Input),
        ["inset-text"] = typeof(InsetText),
        ["label"] = typeof(Label),
        ["language-navigation"] = typeof(LanguageNavigation),
        ["notification-banner"] = typeof(NotificationBanner),
        ["pagination"] = typeof(Pagination),
        ["panel"] = typeof(Panel),
        ["radios"] = typeof(Radios),
        ["select"] = typeof(Select),
        ["service-navigation"] = typeof(ServiceNavigation),
        ["skip-link"] = typeof(SkipLink),
        ["summary-list"] = typeof(SummaryList),
        ["table"] = typeof(Table),
        ["tag"] = typeof(Tag),
        ["task-list"] = typeof(TaskList),
        ["textarea"] = typeof(Textarea),
        ["warning-text"] = typeof(WarningText),
    };

    public static IReadOnlyList<Fixture> Of(string component)
    {
        var file = Path.Combine(Repository.Root, "src/Api/Pages/Assets/node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        return
        [
            .. from fixture in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("fixtures").EnumerateArray()
               select new Fixture(component, fixture.GetProperty("name").GetString()!, fixture.GetProperty("options"), fixture.GetProperty("html").GetString()!)
        ];
    }

    /// <summary>Null where ours is the same to a browser; else where it first is not.</summary>
    public async Task<string?> Difference()
    {
        string ours;
        try
        {
            ours = await Rendering.Of(Components[Component], Options.Of(Components[Component], Given));
        }
        catch (NotSupportedException missing)
        {
            return missing.Message;
        }

        string[] expected = Dom.Of(Html).Split('\n'), actual = Dom.Of(ours).Split('\n');
        var line = Enumerable.Range(0, Math.Max(expected.Length, actual.Length)).FirstOrDefault(i => expected.ElementAtOrDefault(i) != actual.ElementAtOrDefault(i), -1);
        return line < 0 ? null : $"theirs: {expected.ElementAtOrDefault(line)?.Trim()} | ours: {actual.ElementAtOrDefault(line)?.Trim()}";
    }
}
