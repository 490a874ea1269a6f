-- An evidence database as the first program that wrote one left it: schema 1, with its rows. Never edited.
CREATE TABLE engage_schema (name text PRIMARY KEY, version integer NOT NULL);
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
INSERT INTO engage_schema VALUES ('evidence', 1);
INSERT INTO headers VALUES (1, 'survey-a', 1, 'engagement-opened/1', 'survey-a', 1767225600000001, '\x075ddffd5870536ee39f4c66d6879d9bceb9e898cdc45cc3e912c9db1079ed0f');
INSERT INTO bodies VALUES (1, '\x3261b4a8fbe54b47c0109b1cc71a9cb5baa4c7bc53e6f8436a7bd757a73a8d59', convert_to('{"n":1}', 'UTF8'));
INSERT INTO headers VALUES (2, 'response-b', 1, 'response-submitted/1', 'survey-a', 1767225600000001, '\x8e0e03b655d29e64cf9bf7074650b6073a9c43324e7117bed2db59028a9c314b');
INSERT INTO bodies VALUES (2, '\xc3a6a8530dbb478fb70a6ca8c7263a94ba0b08ca8d6ae9679c9cacd03663ec74', convert_to('{"n":2,"words":"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"}', 'UTF8'));
INSERT INTO headers VALUES (3, 'participant-c', 1, 'participant-began/1', 'survey-a', 1767225600000002, '\xc461b1dcd0bb44ee61a3a7cbbb5154eaf116f3536743727ed74ca00c94c6a12e');
INSERT INTO bodies VALUES (3, '\xdf3327a1ccb98669d3f6b9f60135b3c7a26e86c072e076482d8141dde8440516', convert_to('{"n":3}', 'UTF8'));
INSERT INTO headers VALUES (4, 'response-b', 2, 'response-amended/1', 'survey-a', 1767225600000003, '\x992dc2e459aa951d28e9238a9cce13d88b3e5b8fe2ce0d0d48cb6137c495e2b6');
INSERT INTO headers VALUES (5, 'survey-a', 2, 'engagement-closed/1', 'survey-a', 1767225600000004, '\x286ed1b5bb4d16431dd68232cf0923f5298a1418d4b9b2dd42a6f1338429dda6');
INSERT INTO bodies VALUES (5, '\x5c0eee35ea6b8d134c934c0c1fe91988287ac18016c5c4317c90e755628d5c9e', convert_to('{"n":5}', 'UTF8'));
INSERT INTO headers VALUES (6, 'token-d', 1, 'token-issued/1', 'access', 1767225600000005, '\x4867c1dff90da003443e31344d0e235a9f6b7bc9559b6eb6b09d99cac96943db');
INSERT INTO bodies VALUES (6, '\x6369d9a47efe6b47b89e7da03e7f42de955aa2ef126198d5f1b629dfd71e01e3', convert_to('{"n":6}', 'UTF8'));
INSERT INTO requests VALUES ('policy', 'open', '2b3fdf05c4dda454998927370bf2cf20b0c17bcf1e3d3f294a550e341033ed61', 1, convert_to('"opened"', 'UTF8'));
INSERT INTO requests VALUES ('oak', 'submit', '677fe21b65f4a6cf1d105853d51f4f0a562698aa6374cb4d279d46a99dd3e6a3', 2, convert_to('"sent"', 'UTF8'));
INSERT INTO scopes VALUES ('survey-a', false, 1767225600000004);
UPDATE log_head SET position = 6, at = 1767225600000005;
