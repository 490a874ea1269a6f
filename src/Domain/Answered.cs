namespace Clinks.Engage.Domain;

/// <summary>What an accepted command answers: the receipt, and what else there is to say. A repetition is answered the same.</summary>
public sealed record Answered<T>(Receipt Receipt, T Answer);
