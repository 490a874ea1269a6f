using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Clinks.Engage.Browser.Tests.Answering;

/// <summary>With script a page is saved as one types, and says so. Nothing that was typed is lost, whatever happens meanwhile.</summary>
public sealed class SavingStories(Site site)
{
    private const string Failing = "Not saved yet. Check your connection, and leave this page open: we keep trying.";
    private const string Refused = "Some answers on this page are not saved yet.";

    [Fact]
    public async Task What_is_typed_is_saved_at_once_and_seen_in_another_tab()
    {
        var own = await site.Own();
        await using var person = await own.Begun();
        var tab = await person.Open(own.Section("about"));
        await Expect(tab.Status()).ToHaveTextAsync("Your answers are saved as you type.");
        await tab.Type("people", "12");
        await tab.Choose("where", "prison");
        await tab.Saved();

        var other = await person.Open(own.Section("about"));
        await Expect(other.Field("q:people")).ToHaveValueAsync("12");
        await tab.ReloadAsync();
        await Expect(tab.Field("q:people")).ToHaveValueAsync("12");
        await Expect(tab.Choice("q:where", "prison")).ToBeCheckedAsync();
        // The note and the marks that came back are right: the page is sent without a conflict.
        await other.Type("people", "13");
        await other.Saved();
        await other.Press("Save and come back later");
        await Expect(other.Heading()).ToHaveTextAsync("Your answers");
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task Questions_come_and_go_with_the_answers()
    {
        var own = await site.Own();
        await using var person = await own.Begun();
        var tab = await person.Open(own.Section("about"));
        await Expect(tab.Question("how")).ToBeHiddenAsync();
        await tab.Choose("lived", "yes");
        await Expect(tab.Question("how")).ToBeVisibleAsync();
        await tab.Choose("lived", "no");
        await Expect(tab.Question("how")).ToBeHiddenAsync();
        Assert.Equal(own.Section("about"), tab.Path());
    }

    [Fact]
    public async Task Without_a_network_the_page_says_so_and_saves_when_it_is_back()
    {
        var own = await site.Own();
        await using var person = await own.Begun();
        var tab = await person.Open(own.Section("more"));
        await person.Context.SetOfflineAsync(true);
        await tab.Type("story", "Typed on a train.");
        await Expect(tab.Status()).ToHaveTextAsync(Failing);
        await person.Context.SetOfflineAsync(false);
        await tab.Saved();
        await tab.ReloadAsync();
        await Expect(tab.Field("q:story")).ToHaveValueAsync("Typed on a train.");
    }

    [Fact]
    public async Task A_save_that_fails_is_tried_again_by_itself()
    {
        var own = await site.Own();
        await using var person = await own.Begun();
        var tab = await person.Open("/");
        // The time of the page is ours, so that nobody waits for it.
        await tab.Clock.InstallAsync();
        await tab.GotoAsync(own.Section("more"));
        var tries = 0;
        await tab.RouteAsync("**/typed", async route =>
        {
            if (Interlocked.Increment(ref tries) <= 3) await route.AbortAsync();
            else await route.ContinueAsync();
        });
        await tab.Type("story", "Typed beside a bad router.");
        await tab.Clock.RunForAsync(1_500);
        await Expect(tab.Status()).ToHaveTextAsync(Failing);
        for (var minutes = 0; minutes < 50 && !(await tab.Status().InnerTextAsync()).StartsWith("Saved at", StringComparison.Ordinal); minutes++) await tab.Clock.RunForAsync(60_000);
        await tab.Saved();
        Assert.Equal(4, tries);
    }

    [Fact]
    public async Task Leaving_asks_while_something_is_not_saved()
    {
        var own = await site.Own();
        await using var person = await own.Begun();
        var tab = await person.Open(own.Section("more"));
        await tab.Type("story", "Saved.");
        await tab.Saved();
        Assert.False(await Asks(tab));

        await person.Context.SetOfflineAsync(true);
        await tab.Type("story", "Not saved.");
        await Expect(tab.Status()).ToHaveTextAsync(Failing);
        Assert.True(await Asks(tab));
        await Expect(tab.Field("q:story")).ToHaveValueAsync("Not saved.");
    }

    [Fact]
    public async Task Leaving_asks_while_an_answer_cannot_be_saved_as_it_is()
    {
        var own = await site.Own();
        await using var person = await own.Begun();
        var tab = await person.Open(own.Section("about"));
        await tab.Type("people", "about twelve");
        await Expect(tab.Status()).ToContainTextAsync(Refused);
        Assert.True(await Asks(tab));
        await tab.Type("people", "12");
        await tab.Saved();
        Assert.False(await Asks(tab));
    }

    [Fact]
    public async Task Going_on_without_a_network_keeps_the_page()
    {
        var own = await site.Own();
        await using var person = await own.Begun();
        var tab = await person.Open(own.Section("more"));
        await person.Context.SetOfflineAsync(true);
        await tab.Type("story", "Typed in a tunnel.");
        await tab.Press("Save and continue");
        await Expect(tab.Status()).ToHaveTextAsync(Failing);
        await Expect(tab.Field("q:story")).ToHaveValueAsync("Typed in a tunnel.");
        await person.Context.SetOfflineAsync(false);
        await tab.Saved();
        await tab.Press("Save and come back later");
        await Expect(tab.Heading()).ToHaveTextAsync("Your answers");
    }

    [Fact]
    public async Task Two_tabs_with_different_answers_show_both()
    {
        var own = await site.Own();
        await using var person = await own.Begun();
        var hers = await person.Open(own.Section("more"));
        var his = await person.Open(own.Section("more"));
        await hers.Type("story", "What Ann wrote.");
        await hers.Saved();
        await his.Type("story", "What Ben wrote.");
        await Expect(his.Status()).ToContainTextAsync(Refused);
        await his.Press("Save and continue");
        await Expect(his.Field("q:story")).ToHaveValueAsync("What Ben wrote.");
        await Expect(his.Question("story")).ToContainTextAsync("What Ann wrote.");

        // He has seen both, and decides.
        await his.Type("story", "What Ann wrote. What Ben wrote.");
        await his.Saved();
        await hers.ReloadAsync();
        await Expect(hers.Field("q:story")).ToHaveValueAsync("What Ann wrote. What Ben wrote.");
    }

    [Fact]
    public async Task Signed_out_while_typing_nothing_is_lost_and_it_is_saved_after_signing_in()
    {
        var own = await site.Own();
        await using var person = await own.Begun();
        var tab = await person.Open(own.Section("more"));
        await person.SignOut();
        await tab.Type("story", "Typed after the session.\nOn two lines.");
        await Expect(tab.Status()).ToContainTextAsync(Refused);
        Assert.True(await Asks(tab));
        await tab.Press("Save and continue");
        await Expect(tab.Heading()).ToHaveTextAsync("Your answers on this page are not saved yet");

        // In another tab, as the page says.
        await own.SignIn(person);
        await tab.Press("Save my answers");
        await Expect(tab.Heading()).ToHaveTextAsync("Check your answers");
        await Expect(tab.Locator("main")).ToContainTextAsync("Typed after the session.");
        await tab.GotoAsync(own.Section("more"));
        await Expect(tab.Field("q:story")).ToHaveValueAsync("Typed after the session.\nOn two lines.");
    }

    /// <summary>Does the browser ask before the page is left? It is told to stay.</summary>
    private static async Task<bool> Asks(IPage tab)
    {
        var (from, asked) = (tab.Url, new TaskCompletionSource());
        void Stay(object? sender, IDialog dialog)
        {
            Assert.Equal(DialogType.BeforeUnload, dialog.Type);
            _ = dialog.DismissAsync().ContinueWith(_ => asked.TrySetResult(), TaskScheduler.Default);
        }

        tab.Dialog += Stay;
        await tab.EvaluateAsync("setTimeout(() => { location.href = '/privacy' })");
        var left = tab.Locator("h1", new() { HasText = "How we look after what you tell us" }).WaitForAsync();
        var stays = await Task.WhenAny(left, asked.Task) == asked.Task;
        tab.Dialog -= Stay;
        if (!stays)
        {
            await left;
            await tab.GotoAsync(from);
        }

        return stays;
    }
}
