using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Api.Assisting;

/// <summary>A purpose that was answered, in a line.</summary>
internal static class Permits
{
    public static string In(PageContext page, Provision provision)
    {
        var to = provision.Recipients.Select(body => Bodies.Shipped.Find(body) is { } known ? page.Say(known.Name) : body.Value).ToList();
        return page.Say(StandingTexts.Of(provision.Purpose)) + (to.Count > 0 ? $" ({string.Join(", ", to)})" : "");
    }
}
