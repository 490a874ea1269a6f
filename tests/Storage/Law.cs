using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace Clinks.Engage.Storage;

/// <summary>A law holds for whatever comes. The seed is printed; set ENGAGE_SEED to see the same again.</summary>
internal static class Law
{
    internal static ulong Seed { get; } = Environment.GetEnvironmentVariable("ENGAGE_SEED") is { Length: > 0 } given
        ? ulong.Parse(given, CultureInfo.InvariantCulture)
        : BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    internal static void Holds<T>(Arbitrary<T> any, Func<T, Task> law, int times = 50)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"ENGAGE_SEED={Seed}");
        var config = Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(quietOnSuccess: true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, 1), FSharpOption<int>.None)));
        try
        {
            Check.One(config, Prop.ForAll(any, value => law(value).GetAwaiter().GetResult()));
        }
        catch (Exception e) when (e is not XunitException)
        {
            throw new XunitException($"ENGAGE_SEED={Seed}\n{e.Message}", e);
        }
    }

    /// <summary>Numbers to be read as commands: they shrink by themselves.</summary>
    internal static Arbitrary<int[]> Numbers(int most) =>
        Arb.From(
            Gen.Choose(0, int.MaxValue - 1).ArrayOf().Resize(most),
            numbers => Enumerable.Range(0, numbers.Length).Select(left => numbers.Where((_, i) => i != left).ToArray()));
}
