namespace Orleans.Runtime;

/// <summary>Something that starts before the first grain does, and stops after the last one.</summary>
internal interface ISiloPart
{
    Task Start(CancellationToken cancel);

    Task Stop(CancellationToken cancel);
}
