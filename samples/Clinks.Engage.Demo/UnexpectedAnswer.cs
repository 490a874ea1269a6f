namespace Clinks.Engage.Demo;

/// <summary>The platform answered otherwise than the job expects. It ends the demo.</summary>
internal sealed class UnexpectedAnswer(string message) : Exception(message);
