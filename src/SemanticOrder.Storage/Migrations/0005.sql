-- Uploaded documents, what they propose, and what was said of it.

CREATE TABLE edition (
    number        INTEGER PRIMARY KEY AUTOINCREMENT,
    document      TEXT NOT NULL,        -- keeps its name through its editions
    hash          TEXT NOT NULL,        -- SHA-256 of the file, 64 hexadecimal digits
    format        INTEGER NOT NULL,     -- EditionFormat
    title         TEXT NOT NULL,
    domain        TEXT NOT NULL,
    length        INTEGER NOT NULL,
    uploaded_by   TEXT NOT NULL,
    uploaded_at   INTEGER NOT NULL,     -- ticks, UTC
    state         INTEGER NOT NULL,     -- EditionState
    error         TEXT,                 -- a diagnostic, JSON
    language      TEXT NOT NULL,
    pages         INTEGER NOT NULL,
    clauses       TEXT NOT NULL,        -- JSON
    diagnostics   TEXT NOT NULL,        -- JSON
    UNIQUE (document, hash)
) STRICT;

CREATE TABLE edition_content (          -- apart, so that a change of state does not write the file again
    edition       INTEGER PRIMARY KEY,
    bytes         BLOB NOT NULL
) STRICT;

CREATE TABLE proposal (
    edition       INTEGER NOT NULL,
    place         INTEGER NOT NULL,     -- in the text
    id            TEXT NOT NULL,
    body          TEXT NOT NULL,        -- JSON
    PRIMARY KEY (edition, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_id ON proposal (id, edition);

CREATE TABLE review_change (
    sequence      INTEGER PRIMARY KEY AUTOINCREMENT,
    at            INTEGER NOT NULL,     -- ticks, UTC
    made_by       TEXT NOT NULL,
    version       TEXT                  -- the knowledge version that it published, 64 hexadecimal digits
) STRICT;

CREATE TABLE review_file (              -- the files in force with a change that published
    change        INTEGER NOT NULL,
    path          TEXT NOT NULL,
    content       INTEGER NOT NULL,     -- in knowledge_content
    PRIMARY KEY (change, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposal_decision (
    sequence      INTEGER PRIMARY KEY AUTOINCREMENT,
    change        INTEGER NOT NULL,
    edition       INTEGER NOT NULL,
    body          TEXT NOT NULL,        -- the proposal as decided, JSON
    undone_in     INTEGER               -- the change that took it back
) STRICT;
CREATE INDEX decision_edition ON proposal_decision (edition);
