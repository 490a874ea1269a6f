using System.Buffers;
using System.Text;
using SQLitePCL;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>A prepared statement. Parameters count from 1, columns from 0, as SQLite has it.</summary>
internal sealed class Statement(Connection connection, sqlite3_stmt handle) : IDisposable
{
    internal Statement Bind(int parameter, long value)
    {
        connection.Check(raw.sqlite3_bind_int64(handle, parameter, value));
        return this;
    }

    internal Statement Bind(int parameter, string value)
    {
        if (value.Length == 0)
        {
            // An empty span goes over as a null pointer, which SQLite takes for NULL.
            connection.Check(raw.sqlite3_bind_text(handle, parameter, ""));
            return this;
        }

        byte[]? rented = null;
        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        var buffer = longest <= 512 ? stackalloc byte[512] : rented = ArrayPool<byte>.Shared.Rent(longest);
        try
        {
            var length = Encoding.UTF8.GetBytes(value, buffer);
            connection.Check(raw.sqlite3_bind_text(handle, parameter, (ReadOnlySpan<byte>)buffer[..length]));
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }

        return this;
    }

    internal Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        connection.Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, parameter, 0) : raw.sqlite3_bind_blob(handle, parameter, value));
        return this;
    }

    internal Statement BindNull(int parameter)
    {
        connection.Check(raw.sqlite3_bind_null(handle, parameter));
        return this;
    }

    /// <summary>True where there is a row to read. Reset before binding again.</summary>
    internal bool Step()
    {
        var result = raw.sqlite3_step(handle);
        if (result == raw.SQLITE_ROW) return true;
        if (result == raw.SQLITE_DONE) return false;
        try
        {
            connection.Check(result);
            return false;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs a statement that gives no rows, and makes it ready for the next time.</summary>
    internal void Run()
    {
        while (Step()) { }
        Reset();
    }

    /// <summary>Ends the reading. What it returns is the last step's error again, which that step has already thrown.</summary>
    internal void Reset() => _ = raw.sqlite3_reset(handle);

    internal bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    internal long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    internal int Int32(int column) => raw.sqlite3_column_int(handle, column);

    internal string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string() ?? "";

    /// <summary>A copy of it; empty for NULL.</summary>
    internal byte[] Bytes(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public void Dispose()
    {
        handle.Dispose();
        connection.Forget(this);
    }
}
