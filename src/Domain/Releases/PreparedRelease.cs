namespace Clinks.Engage.Domain.Releases;

/// <summary>A release that one person chose and another may make.</summary>
/// <param name="Number">That it will have.</param>
/// <param name="By">The opaque id of who prepared it.</param>
/// <param name="Edition">Rises each time that something is prepared: nobody makes what they did not look at.</param>
public sealed record PreparedRelease(int Number, ReleasePlan Plan, string By, int Edition);
