-- Who may ask, and who changed what.

CREATE TABLE api_key (
    id            TEXT PRIMARY KEY,
    name          TEXT NOT NULL,
    roles         INTEGER NOT NULL,
    hash          BLOB NOT NULL,        -- SHA-256 of the secret, which is not stored
    created_at    INTEGER NOT NULL,     -- ticks, UTC
    expires_at    INTEGER,
    revoked_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    sequence      INTEGER PRIMARY KEY AUTOINCREMENT,
    at            INTEGER NOT NULL,     -- ticks, UTC
    client        TEXT NOT NULL,
    roles         TEXT NOT NULL,
    operation     TEXT NOT NULL,
    arguments     TEXT NOT NULL,        -- JSON; neither payloads nor personal values
    outcome       TEXT,                 -- null while it runs, and for good when the process ended before it did
    ended_at      INTEGER
) STRICT;
CREATE INDEX audit_client ON audit (client, sequence);
