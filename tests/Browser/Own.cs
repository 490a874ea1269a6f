namespace Clinks.Engage.Browser.Tests;

/// <summary>A survey that a test has for itself, and the one organisation that it asks.</summary>
internal sealed class Own(Site site, Asking asking, Caller respondent)
{
    public Asking Asking => asking;

    public Caller Respondent => respondent;

    public string Path => "/surveys/" + asking.Name;

    public string Section(string name) => $"{Path}/sections/{name}";

    public Task<Person> SignedIn(string language = "en", bool script = true) => Person.SignedIn(site, respondent, language, script);

    public Task SignIn(Person person) => person.SignIn(site, respondent);

    /// <summary>Signed in, with answers begun.</summary>
    public async Task<Person> Begun(string answers = "{}")
    {
        var begun = await asking.Begin(respondent);
        if (answers != "{}") (await respondent.Save(begun, answers, "0")).Is(HttpStatusCode.OK);
        return await SignedIn();
    }
}
