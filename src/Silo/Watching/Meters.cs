using Clinks.Engage.Grains.Watching;

namespace Clinks.Engage.Silo.Watching;

/// <summary>Whose instruments are read: ours, .NET's, the web server's, the database driver's and the grain engine's.</summary>
internal static class Meters
{
    public static string[] Read { get; } =
        [Watch.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", DriverLabels.Meter, "Microsoft.Orleans"];
}
