using System.Globalization;
using System.Text;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>Reading what was told is a use. It is written down once a reader, text and day, on whichever page they read.</summary>
internal static class Readings
{
    public static RecordUse Of(Actor actor, Place text, DateTimeOffset now)
    {
        var day = UkTime.DateOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(actor, RequestKey.Of($"reading-{day}-{text.Owner}-{text.Field}", "evidence", Encoding.UTF8.GetBytes(text.Field)), Material.Reading(text));
    }
}
