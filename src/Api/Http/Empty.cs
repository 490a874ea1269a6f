namespace Clinks.Engage.Api.Http;

/// <summary>The body of a command that needs no words: <c>{}</c>, or nothing at all.</summary>
internal sealed record Empty;
