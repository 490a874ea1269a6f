namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>A condition of a form, parsed: <c>${name}</c>, <c>.</c>, literals, comparisons, selected(), and, or, not().</summary>
public sealed record Expression(string Source);
