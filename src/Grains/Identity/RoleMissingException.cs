namespace Clinks.Engage.Grains.Identity;

/// <summary>A call came to a grain without a role that its method states: a bug or an attack, never a mistake of a user.</summary>
[GenerateSerializer]
[Alias("role-missing")]
public sealed class RoleMissingException(string message) : Exception(message);
