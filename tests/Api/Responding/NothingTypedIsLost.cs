using System.Text.Json;
using Clinks.Engage.Api.Tests.Pages;
using Clinks.Engage.Storage;

namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>
/// Two colleagues with two tabs each type, save, load again, are signed out and come back, in any order. A slow plain model says
/// what must be saved and what must still stand on which page; no character that was acknowledged ever goes unless somebody who
/// saw it changed it.
/// </summary>
public sealed class NothingTypedIsLost(Platform platform)
{
    private const string Section = "page_1";
    private static readonly string[] Fields = ["q:story", "q:people", "q:lived"];
    private static readonly string[][] Values =
    [
        ["", "\n \nSo it began:\n<b>\"quotes\"</b> & ampersands\n", "Wĵŷ – tŵr 💜", "=1+1", "short"],
        ["", "12", "1,200", "twelve", "0"],
        ["yes", "no"],
    ];

    [Fact]
    public Task No_sequence_of_posts_conflicts_and_reloads_loses_what_was_acknowledged()
    {
        var runs = 0;
        Law.Holds(Law.Numbers(30), async numbers =>
        {
            var asking = await Asking.Open(platform, $"lost-{Interlocked.Increment(ref runs)}-{Law.Seed % 100_000}", 1);
            using var model = await Model.Begin(platform, asking);
            foreach (var number in numbers) await model.Do(number);
        }, times: 60);
        return Task.CompletedTask;
    }

    private sealed class Model(Asking asking, Browser[] browsers, Tab[] tabs, Func<Task<Dictionary<string, string>>> stored) : IDisposable
    {
        /// <summary>What the platform has acknowledged, by field.</summary>
        private readonly Dictionary<string, string> saved = Fields.ToDictionary(name => name, _ => "");

        /// <summary>By tab: what the page showed as saved, and what stands in its fields.</summary>
        private readonly Dictionary<string, (string Shown, string Typed)>?[] open = new Dictionary<string, (string, string)>?[tabs.Length];

        public static async Task<Model> Begin(Platform platform, Asking asking)
        {
            var respondents = new[] { await asking.Respondent(1), await asking.Respondent(1, "b") };
            var response = await asking.Begin(respondents[0]);
            var browsers = new List<Browser>();
            foreach (var respondent in respondents) browsers.Add(await platform.SignedIn(respondent));
            return new(asking, [.. browsers], [.. browsers.SelectMany(browser => new[] { browser.NewTab(), browser.NewTab() })], async () =>
            {
                var draft = (await respondents[0].Get($"/v1/responses/{response}/draft")).Is(HttpStatusCode.OK).Json.GetProperty("answers");
                return Fields.ToDictionary(name => name, name => draft.TryGetProperty(name[2..], out var value) ? Said(value) : "");
            });
        }

        public async Task Do(int number)
        {
            var which = number % tabs.Length;
            var (tab, what, field, value) = (tabs[which], number / 4 % 6, number / 24 % Fields.Length, number / 72);
            switch (what)
            {
                case 0:
                case 1 when open[which] is null:
                case 2 when open[which] is null:
                case 3 when open[which] is null:
                case 4 when open[which] is null:
                case 5 when open[which] is null:
                    await tab.Open($"/surveys/{asking.Name}/sections/{Section}");
                    open[which] = saved.ToDictionary(pair => pair.Key, pair => (pair.Value, pair.Value));
                    break;
                case 1:
                case 2:
                    var text = Values[field][value % Values[field].Length];
                    tab.Type(Fields[field], text);
                    open[which]![Fields[field]] = (open[which]![Fields[field]].Shown, text);
                    break;
                case 3:
                    await Turn(which, tab, () => tab.Press("Save and continue"));
                    break;
                case 4:
                    // Signed out meanwhile: the page keeps what was typed until one is back.
                    var browser = browsers[which / 2];
                    var session = browser.Cookie(Platform.SessionCookie)!;
                    browser.Forget(Platform.SessionCookie);
                    await tab.Press("Save and come back later");
                    Assert.Equal(HttpStatusCode.Conflict, tab.Status);
                    browser.SetCookie(Platform.SessionCookie, session);
                    await Turn(which, tab, () => tab.Press("Save my answers"));
                    break;
                case 5:
                    Acknowledge(which);
                    (await tab.SaveTyped()).EnsureSuccessStatusCode();
                    // The script takes over the marks; this tab has none, so it is loaded anew by its next user.
                    open[which] = null;
                    break;
            }

            Assert.Equal(saved, await stored());
            if (open[which] is { } fields && tab.Path.EndsWith(Section, StringComparison.Ordinal))
                Assert.All(fields, pair => Assert.Equal(pair.Value.Typed, tab.Field(pair.Key)));
        }

        private async Task Turn(int which, Tab tab, Func<Task> press)
        {
            var kept = Acknowledge(which);
            await press();
            // What could not be saved stands on the page as it was typed; the rest of the page is as it is saved now.
            open[which] = tab.Path.EndsWith(Section, StringComparison.Ordinal) && tab.Page.QuerySelector("form[data-save]") is not null
                ? saved.ToDictionary(pair => pair.Key, pair => (pair.Value, kept.GetValueOrDefault(pair.Key, pair.Value)))
                : null;
            Assert.True(kept.Count == 0 || open[which] is not null, "What was typed is gone, and so is the page.");
        }

        /// <summary>What the platform has to take of a tab; the rest is returned, and has to stay on the page.</summary>
        private Dictionary<string, string> Acknowledge(int which)
        {
            var kept = new Dictionary<string, string>();
            foreach (var (name, (shown, typed)) in open[which]!)
            {
                var canonical = Canonical(name, typed);
                if (typed == shown || typed == saved[name]) continue;
                if (saved[name] != shown || canonical is null) kept[name] = typed;
                else saved[name] = canonical;
            }

            return kept;
        }

        // As it is stored: numbers as numbers, a text of nothing but blanks as none; null cannot be stored.
        private static string? Canonical(string name, string typed) =>
            name != "q:people" ? string.IsNullOrWhiteSpace(typed) ? "" : typed
            : typed.Length == 0 ? "" : decimal.TryParse(typed.Replace(",", ""), out var number) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

        private static string Said(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(code => code.GetString())),
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };

        public void Dispose()
        {
            foreach (var browser in browsers) browser.Dispose();
        }
    }
}
