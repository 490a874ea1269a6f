using System.Data;
using System.Data.Common;
using System.Globalization;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>Keeps reminders in a database by five queries of the database's own.</summary>
internal sealed class AdoNetReminderStore(IOptions<AdoNetReminderTableOptions> options, IOptions<ClusterOptions> cluster) : IReminderStore
{
    private static readonly string[] Needed =
        ["UpsertReminderRowKey", "ReadReminderRowsKey", "ReadRangeRows2Key", "DeleteReminderRowKey"];

    private Database? _database;
    private IReadOnlyDictionary<string, string> _queries = new Dictionary<string, string>();

    private string ServiceId => cluster.Value.ServiceId;

    private Database Database => _database ?? throw new InvalidOperationException("The reminders have not been started.");

    public async Task Start(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(options.Value.ConnectionString) || string.IsNullOrWhiteSpace(options.Value.Invariant))
        {
            throw new OrleansConfigurationException($"{nameof(AdoNetReminderTableOptions)} needs an Invariant and a ConnectionString.");
        }

        _database = new Database(options.Value.Invariant, options.Value.ConnectionString);
        _queries = await _database.Queries(cancel);
        if (Needed.FirstOrDefault(each => !_queries.ContainsKey(each)) is { } missing)
        {
            throw new OrleansConfigurationException($"The database of the reminders has no query {missing} in OrleansQuery.");
        }
    }

    // The whole ring of hashes: one process has all reminders.
    public async Task<IReadOnlyList<Reminder>> All() => await Database.Read(_queries["ReadRangeRows2Key"], command =>
    {
        command.Add("ServiceId", DbType.String, ServiceId);
        command.Add("BeginHash", DbType.Int32, 0);
        command.Add("EndHash", DbType.Int32, 0);
    }, Read);

    public async Task<IReadOnlyList<Reminder>> Of(GrainId grain) => await Database.Read(_queries["ReadReminderRowsKey"], command =>
    {
        command.Add("ServiceId", DbType.String, ServiceId);
        command.Add("GrainId", DbType.AnsiString, grain.ToString());
    }, Read);

    public async Task<Reminder> Put(GrainId grain, string name, DateTime startAt, TimeSpan period)
    {
        var versions = await Database.Read(_queries["UpsertReminderRowKey"], command =>
        {
            command.Add("ServiceId", DbType.String, ServiceId);
            command.Add("GrainHash", DbType.Int32, unchecked((int)grain.GetUniformHashCode()));
            command.Add("GrainId", DbType.AnsiString, grain.ToString());
            command.Add("ReminderName", DbType.String, name);
            command.Add("StartTime", DbType.DateTime, startAt);
            AddPeriod(command, (long)period.TotalMilliseconds);
        }, Version);
        return new Reminder(grain, name, startAt, period, versions[0]);
    }

    public async Task<bool> Remove(Reminder reminder)
    {
        var removed = await Database.Read(_queries["DeleteReminderRowKey"], command =>
        {
            command.Add("ServiceId", DbType.String, ServiceId);
            command.Add("GrainId", DbType.AnsiString, reminder.Grain.ToString());
            command.Add("ReminderName", DbType.String, reminder.Name);
            command.Add("Version", DbType.Int32, int.Parse(reminder.Version, CultureInfo.InvariantCulture));
        }, row => Convert.ToBoolean(row.GetValue(0), CultureInfo.InvariantCulture));
        return removed[0];
    }

    // An int as long as it is one, as Orleans sends it: a parameter's type can decide which SQL function is meant.
    private static void AddPeriod(DbCommand command, long milliseconds)
    {
        if (milliseconds <= int.MaxValue) command.Add("Period", DbType.Int32, (int)milliseconds);
        else command.Add("Period", DbType.Int64, milliseconds);
    }

    private static Reminder Read(DbDataReader row) => new(
        GrainId.Parse((string)row["GrainId"]),
        (string)row["ReminderName"],
        DateTime.SpecifyKind(row.GetDateTime(row.GetOrdinal("StartTime")), DateTimeKind.Utc),
        TimeSpan.FromMilliseconds(Convert.ToInt64(row["Period"], CultureInfo.InvariantCulture)),
        Version(row));

    private static string Version(DbDataReader row) => Convert.ToInt32(row["Version"], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
