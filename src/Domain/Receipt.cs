namespace Clinks.Engage.Domain;

/// <summary>
/// Proof that something was accepted: given after the commit and never before. It carries the commitment, never a bare hash
/// of the answers, because coded answers could be guessed from one.
/// </summary>
/// <param name="Position">The place in the log.</param>
/// <param name="Stream">What it was about: a grain key such as "response-…".</param>
/// <param name="Version">The how-manieth event of that stream.</param>
/// <param name="Commitment">SHA-256(salt ‖ body) in lower-case hexadecimal.</param>
/// <param name="At">When it was committed, UTC.</param>
public sealed record Receipt(long Position, string Stream, int Version, string Commitment, DateTimeOffset At);
