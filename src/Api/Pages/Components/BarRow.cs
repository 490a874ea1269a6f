namespace Clinks.Engage.Api.Pages.Components;

/// <param name="Figures">As they are to be read, rounded and with their unit; what is withheld says so in words.</param>
/// <param name="Share">The length of the bar, 0 to 1; null where the figure is withheld, and then there is no bar.</param>
public sealed record BarRow(string Label, IReadOnlyList<string> Figures, double? Share);
