namespace Clinks.Engage.Storage.Sqlite;

/// <summary>evidence.db: the facts.</summary>
internal static class EvidenceFile
{
    /// <summary>
    /// 64 MB of write-ahead log. A page that was written many times goes into the file once, and the one writer stops for it a quarter as
    /// often as by SQLite's own setting, which the other files keep: what is deleted from them is to leave their write-ahead logs soon.
    /// </summary>
    internal const int PagesBetweenCheckpoints = 4000;

    internal static SqliteFile File { get; } = new("evidence.db", 0x434C4531, First, Second, Third);

    // position is the rowid, so the indexes by scope and by type end in it without naming it.
    private const string First = """
        CREATE TABLE headers (
            position   INTEGER PRIMARY KEY,
            stream     TEXT    NOT NULL,
            version    INTEGER NOT NULL CHECK (version > 0),
            type       TEXT    NOT NULL,
            scope      TEXT    NOT NULL,
            at         INTEGER NOT NULL,
            commitment BLOB    NOT NULL CHECK (length(commitment) = 32),
            UNIQUE (stream, version)
        ) STRICT;
        CREATE INDEX headers_by_scope ON headers (scope);
        CREATE INDEX headers_by_type ON headers (type);

        CREATE TABLE bodies (
            position INTEGER PRIMARY KEY REFERENCES headers (position),
            salt     BLOB NOT NULL CHECK (length(salt) = 32),
            body     BLOB NOT NULL
        ) STRICT;

        CREATE TABLE requests (
            actor        TEXT    NOT NULL,
            request_id   TEXT    NOT NULL,
            content_hash TEXT    NOT NULL,
            receipt      INTEGER NOT NULL REFERENCES headers (position),
            answer       BLOB    NOT NULL,
            PRIMARY KEY (actor, request_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE log_head (
            one      INTEGER PRIMARY KEY CHECK (one = 1),
            position INTEGER NOT NULL,
            at       INTEGER NOT NULL
        ) STRICT;
        INSERT INTO log_head VALUES (1, 0, 0);

        CREATE TABLE scopes (
            scope     TEXT    NOT NULL PRIMARY KEY,
            open      INTEGER NOT NULL CHECK (open IN (0, 1)),
            closed_at INTEGER CHECK (open = 0 OR closed_at IS NULL)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER headers_are_not_edited BEFORE UPDATE ON headers BEGIN SELECT RAISE(ABORT, 'a header is never edited'); END;
        CREATE TRIGGER headers_are_not_deleted BEFORE DELETE ON headers BEGIN SELECT RAISE(ABORT, 'a header is never deleted'); END;
        CREATE TRIGGER bodies_are_not_edited BEFORE UPDATE ON bodies BEGIN SELECT RAISE(ABORT, 'a body is never edited'); END;
        CREATE TRIGGER requests_are_not_edited BEFORE UPDATE ON requests BEGIN SELECT RAISE(ABORT, 'an answer is never edited'); END;
        """;

    // No table is changed. From here on answers that were sent are written in a form (response-submitted/2) that older programs cannot read: they
    // are to refuse to start, and not to fail at the first of them.
    private const string Second = "-- response-submitted/2";

    // LogBlocks. An index by scope and one by type cost a quarter of the pages of a batch. The head has a new name, so that a program of before, which
    // would mark no blocks, can append nothing: it fails at once, and whoever asked it hears of it.
    private const string Third = """
        CREATE TABLE blocks (
            kind  TEXT    NOT NULL CHECK (kind IN ('scope', 'type')),
            name  TEXT    NOT NULL,
            block INTEGER NOT NULL,
            PRIMARY KEY (kind, name, block)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO blocks SELECT DISTINCT 'scope', scope, position >> 6 FROM headers;
        INSERT INTO blocks SELECT DISTINCT 'type', type, position >> 6 FROM headers;
        DROP INDEX headers_by_scope;
        DROP INDEX headers_by_type;
        ALTER TABLE log_head RENAME TO log_end;
        CREATE TRIGGER blocks_are_not_edited BEFORE UPDATE ON blocks BEGIN SELECT RAISE(ABORT, 'a mark is never edited'); END;
        CREATE TRIGGER blocks_are_not_deleted BEFORE DELETE ON blocks BEGIN SELECT RAISE(ABORT, 'a mark is never deleted'); END;
        """;
}
