namespace Clinks.Engage.Architecture.Tests;

/// <summary>One place in compiled code where something is called, made or named.</summary>
/// <param name="From">The class, in full; for a lambda or an async method the class it is written in.</param>
/// <param name="To">The class that is used, in full, without its type arguments: "System.Text.Json.JsonSerializer".</param>
/// <param name="Member">"Deserialize", ".ctor"; "typeof" where the class itself is named.</param>
/// <param name="Of">The type arguments of method and class, in full, those within others too.</param>
internal sealed record Use(string From, string To, string Member, IReadOnlyList<string> Of)
{
    public override string ToString() => $"{From} uses {To}.{Member}{(Of.Count == 0 ? "" : $"<{string.Join(", ", Of)}>")}";

    public bool IsFrom(string space) => From.StartsWith(space + ".", StringComparison.Ordinal);
}
