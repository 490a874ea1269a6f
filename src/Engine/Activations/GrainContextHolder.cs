namespace Orleans.Runtime;

/// <summary>Lets the services of an activation know which one it is.</summary>
internal sealed class GrainContextHolder
{
    internal IGrainContext? Context { get; set; }
}
