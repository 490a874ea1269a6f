namespace Clinks.Engage.Storage.Postgres;

/// <summary>The facts. The same tables as in evidence.db, in PostgreSQL's types.</summary>
internal static class EvidenceSchema
{
    internal static PostgresSchema Schema { get; } = new("evidence", First, Second, Third, Fourth, Fifth);

    private const string First = """
        CREATE TABLE headers (
            position   bigint  PRIMARY KEY,
            stream     text    NOT NULL COLLATE "C",
            version    integer NOT NULL CHECK (version > 0),
            type       text    NOT NULL COLLATE "C",
            scope      text    NOT NULL COLLATE "C",
            at         bigint  NOT NULL,
            commitment bytea   NOT NULL CHECK (length(commitment) = 32),
            UNIQUE (stream, version)
        );
        CREATE INDEX headers_by_scope ON headers (scope, position);
        CREATE INDEX headers_by_type ON headers (type, position);

        CREATE TABLE bodies (
            position bigint PRIMARY KEY REFERENCES headers (position),
            salt     bytea  NOT NULL CHECK (length(salt) = 32),
            body     bytea  NOT NULL
        );

        CREATE TABLE requests (
            actor        text   NOT NULL COLLATE "C",
            request_id   text   NOT NULL COLLATE "C",
            content_hash text   NOT NULL COLLATE "C",
            receipt      bigint NOT NULL REFERENCES headers (position),
            answer       bytea  NOT NULL,
            PRIMARY KEY (actor, request_id)
        );

        CREATE TABLE log_head (
            one      integer PRIMARY KEY CHECK (one = 1),
            position bigint  NOT NULL,
            at       bigint  NOT NULL
        );
        INSERT INTO log_head VALUES (1, 0, 0);

        CREATE TABLE scopes (
            scope     text    PRIMARY KEY COLLATE "C",
            open      boolean NOT NULL,
            closed_at bigint  CHECK (NOT open OR closed_at IS NULL)
        );

        CREATE FUNCTION engage_refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is never edited', TG_ARGV[0]; END $$;
        CREATE TRIGGER headers_stay BEFORE UPDATE OR DELETE ON headers FOR EACH ROW EXECUTE FUNCTION engage_refuse('a header');
        CREATE TRIGGER bodies_stay BEFORE UPDATE ON bodies FOR EACH ROW EXECUTE FUNCTION engage_refuse('a body');
        CREATE TRIGGER requests_stay BEFORE UPDATE ON requests FOR EACH ROW EXECUTE FUNCTION engage_refuse('an answer');
        """;

    // The log has one writer, which writes a body and a request only beside their header, in one transaction, and verify counts what has
    // none: asking the headers again for every row was a third of a batch's time. Bodies hold sealed words, which do not compress, so they
    // stay in their row as they are (a body of 3 KB compressed in vain and moved elsewhere was most of the rest).
    private const string Second = """
        ALTER TABLE bodies DROP CONSTRAINT bodies_position_fkey;
        ALTER TABLE requests DROP CONSTRAINT requests_receipt_fkey;
        ALTER TABLE bodies ALTER COLUMN body SET STORAGE EXTERNAL;
        ALTER TABLE bodies SET (toast_tuple_target = 8160);
        """;

    // The vault that the words in these bodies were sealed with: no other one is taken for it (DatabasePair).
    private const string Third = """
        CREATE TABLE vault_of_evidence (
            one integer PRIMARY KEY CHECK (one = 1),
            id  uuid    NOT NULL
        );
        """;

    // No table is changed. From here on answers that were sent are written in a form (response-submitted/2) that older programs cannot read: they
    // are to refuse to start, and not to fail at the first of them.
    private const string Fourth = "-- response-submitted/2";

    // LogBlocks. An index by scope and one by type were four of ten entries that a submission made. The head has a new name, so that a silo of before, which
    // would mark no blocks, can append nothing: it fails at once, and whoever asked it hears of it. Both tables are locked first, in the order
    // in which writers come to them: no event is written between the marking and the new name.
    private const string Fifth = """
        LOCK TABLE log_head, headers IN ACCESS EXCLUSIVE MODE;
        CREATE TABLE blocks (
            kind  text   NOT NULL COLLATE "C" CHECK (kind IN ('scope', 'type')),
            name  text   NOT NULL COLLATE "C",
            block bigint NOT NULL,
            PRIMARY KEY (kind, name, block)
        );
        INSERT INTO blocks SELECT DISTINCT 'scope', scope, position >> 6 FROM headers;
        INSERT INTO blocks SELECT DISTINCT 'type', type, position >> 6 FROM headers;
        DROP INDEX headers_by_scope;
        DROP INDEX headers_by_type;
        ALTER TABLE log_head RENAME TO log_end;
        CREATE TRIGGER blocks_stay BEFORE UPDATE OR DELETE ON blocks FOR EACH ROW EXECUTE FUNCTION engage_refuse('a mark');
        """;
}
