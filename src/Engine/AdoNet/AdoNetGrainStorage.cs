using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Orleans.Configuration;

namespace Orleans.Storage;

/// <summary>Keeps states in a database by four queries of the database's own.</summary>
internal sealed class AdoNetGrainStorage(string name, AdoNetGrainStorageOptions options, string serviceId) : IGrainStorage, ISiloPart
{
    private readonly Database _database = new(options.Invariant, options.ConnectionString!);
    private IReadOnlyDictionary<string, string> _queries = new Dictionary<string, string>();

    private string ClearQuery => options.DeleteStateOnClear ? "DeleteStorageKey" : "ClearStorageKey";

    public async Task Start(CancellationToken cancel)
    {
        _queries = await _database.Queries(cancel);
        foreach (var needed in new[] { "ReadFromStorageKey", "WriteToStorageKey", ClearQuery })
        {
            if (!_queries.ContainsKey(needed))
            {
                throw new OrleansConfigurationException($"The database of grain storage \"{name}\" has no query {needed} in OrleansQuery.");
            }
        }
    }

    public Task Stop(CancellationToken cancel) => Task.CompletedTask;

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var rows = await _database.Read(_queries["ReadFromStorageKey"], command => Identify(command, stateName, grainId), row => (
            Payload: row["PayloadBinary"] as byte[],
            Version: row["Version"] is DBNull ? null : Text(row["Version"])));
        var (payload, version) = rows.SingleOrDefault();
        var stored = payload is null ? default : options.GrainStorageSerializer.Deserialize<T>(new BinaryData(payload));
        grainState.State = stored is null ? Instances.New<T>() : stored;
        grainState.ETag = version;
        grainState.RecordExists = payload is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var payload = options.GrainStorageSerializer.Serialize(grainState.State).ToArray();
        var rows = await _database.Read(_queries["WriteToStorageKey"], command =>
        {
            Identify(command, stateName, grainId);
            command.Add("GrainStateVersion", DbType.Int32, Version(grainState.ETag));
            command.Add("PayloadBinary", DbType.Binary, payload);
        }, row => Text(row["NewGrainStateVersion"]));
        grainState.ETag = Agreed("WriteState", rows.SingleOrDefault(), grainState.ETag, stateName, grainId);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!grainState.RecordExists && string.IsNullOrWhiteSpace(grainState.ETag))
        {
            await ReadStateAsync(stateName, grainId, grainState);
            if (!grainState.RecordExists) return;
        }

        var rows = await _database.Read(_queries[ClearQuery], command =>
        {
            Identify(command, stateName, grainId);
            command.Add("GrainStateVersion", DbType.Int32, Version(grainState.ETag));
        }, row => Text(row.GetValue(0)));
        var version = Agreed("ClearState", rows.SingleOrDefault(), grainState.ETag, stateName, grainId);
        grainState.ETag = options.DeleteStateOnClear ? null : version;
        grainState.RecordExists = false;
        grainState.State = Instances.New<T>();
    }

    private void Identify(DbCommand command, string stateName, GrainId grain)
    {
        var key = AdoNetGrainKey.Of(grain);
        command.Add("GrainIdHash", DbType.Int32, key.Hash);
        command.Add("GrainIdN0", DbType.Int64, 0L);
        command.Add("GrainIdN1", DbType.Int64, 0L);
        command.Add("GrainTypeHash", DbType.Int32, unchecked((int)XxHash32.Of(Encoding.UTF8.GetBytes(stateName))));
        command.Add("GrainTypeString", DbType.String, stateName);
        command.Add("GrainIdExtensionString", DbType.String, key.Text);
        command.Add("ServiceId", DbType.String, serviceId);
    }

    // No row, an empty version, or the old one again: the row was not as we knew it.
    private string Agreed(string operation, string? now, string? before, string stateName, GrainId grain) =>
        !string.IsNullOrEmpty(now) && now != before
            ? now
            : throw new InconsistentStateException(
                $"Version conflict ({operation}): ServiceId={serviceId} ProviderName={name} GrainType={stateName} GrainId={grain.Key} ETag={before}.",
                now, before);

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static int? Version(string? etag) => string.IsNullOrWhiteSpace(etag) ? null : int.Parse(etag, CultureInfo.InvariantCulture);
}
