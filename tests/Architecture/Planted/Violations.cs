using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Disclosure;

// Everything that is forbidden, once, so that each rule can be seen to find what it looks for. Nothing here runs.
#pragma warning disable RS0030, IDE0051, CA1822, CA5394, MA0025, RCS1079, CA2263

namespace Clinks.Engage.Architecture.Tests.Planted;

internal static class ReadsATable
{
    public static SafeTable? Directly(string json) => JsonSerializer.Deserialize<SafeTable>(json);

    public static async Task<List<Released>?> InsideAListWithinALambda(Stream json) =>
        await Task.Run(async () => await JsonSerializer.DeserializeAsync<List<Released>>(json));
}

internal static class NamesATable
{
    public static object? Read(string json) => JsonSerializer.Deserialize(json, typeof(SafeTable));
}

internal abstract class ConvertsATable : JsonConverter<SafeTable>;

internal static class OpensAGate
{
    public static void Open(JsonSerializerOptions options) => Gates.AddConverters(options);
}

internal static class ReleasesWords
{
    public static Released Release(Permit permit, Place place) => Publishing.Words(permit, place, "anything");
}

internal static class Encrypts
{
    public static AesGcm Cipher(byte[] key) => new(key, 16);
}

internal static class ReachesAround
{
    public static object Make() => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(Permit));
}

internal static class LooksAtTheClock
{
    public static DateTimeOffset Now() => DateTimeOffset.UtcNow;

    public static IEnumerable<string> Machine()
    {
        yield return Environment.MachineName;
    }

    public static Guid Id() => Guid.NewGuid();
}

internal static class LeavesAStub
{
    public static int Later() => throw new NotImplementedException();
}
