using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>A page in one of its states, and the way there.</summary>
/// <param name="Route">The endpoint that it shows, as it is mapped; one kind of engagement stands for both.</param>
/// <param name="Open">Leaves its page in front.</param>
/// <param name="Errors">It tells of something to correct.</param>
internal sealed record Stop(string Name, string Route, Func<Visit, Task<IPage>> Open, bool Errors = false)
{
    public override string ToString() => Name;
}
