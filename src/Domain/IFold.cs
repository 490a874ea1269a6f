namespace Clinks.Engage.Domain;

/// <summary>State that is a fold over events: it starts empty, and each event gives the next state.</summary>
public interface IFold<TSelf, in TEvent> where TSelf : IFold<TSelf, TEvent>
{
    static abstract TSelf Empty { get; }

    /// <param name="at">When the event was committed.</param>
    TSelf Apply(TEvent happened, DateTimeOffset at);
}
