using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Grains.Folding;

/// <summary>What the caller of a command is told where its append wrote nothing new.</summary>
internal static class Said
{
    public static Outcome<Answered<TAnswer>> Of<TAnswer>(AppendResult result) => result switch
    {
        AppendResult.Repeated repeated => Outcome.Done(new Answered<TAnswer>(repeated.Receipt, JsonSerializer.Deserialize<TAnswer>(repeated.Answer.Span, EngageJson.Options)!)),
        AppendResult.OtherContent => Problems.RequestReused(),
        AppendResult.NotOpen { ClosedAt: { } at } => Problems.TooLate(at),
        AppendResult.NotOpen => Problems.NotOpenForAnswers(),
        _ => throw new InvalidOperationException($"An append does not end in {result.GetType().Name} here."),
    };
}
