namespace Orleans.Hosting
{
    public sealed class ReminderOptions
    {
        /// <summary>A reminder is for minutes and more; what is due sooner is a timer's.</summary>
        public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);
    }
}

namespace Orleans.Configuration
{
    /// <summary>Reminders in a database whose <c>OrleansQuery</c> holds the queries.</summary>
    public class AdoNetReminderTableOptions
    {
        /// <summary>Which driver: <c>System.Data.SQLite</c> (it loads Microsoft.Data.Sqlite) or <c>Npgsql</c>.</summary>
        public string Invariant { get; set; } = null!;

        public string? ConnectionString { get; set; }
    }
}
