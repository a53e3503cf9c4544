-- The first schema. Order numbers, record numbers, arrivals and interpretation numbers grow and are never used again.

CREATE TABLE store (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    key_check     BLOB,                 -- a constant under the installation key: tells the right key file from a wrong one
    last_arrival  INTEGER NOT NULL,
    last_interpretation INTEGER NOT NULL,
    provisional   INTEGER NOT NULL,     -- how many orders are provisional
    live          INTEGER NOT NULL      -- how many orders are live
) STRICT;
INSERT INTO store VALUES (1, NULL, 0, 0, 0, 0);

-- Records ---------------------------------------------------------------------------------------------------------------------------------

CREATE TABLE source (                   -- a record mapping of one source instance
    number        INTEGER PRIMARY KEY,
    system        TEXT NOT NULL,
    instance      TEXT NOT NULL,
    mapping       TEXT NOT NULL,
    UNIQUE (system, instance, mapping)
) STRICT;

CREATE TABLE record (
    number        INTEGER PRIMARY KEY,
    source        INTEGER NOT NULL,
    id            TEXT NOT NULL,
    current       INTEGER,              -- arrival of the current version; null when erased
    wrapped_key   BLOB,                 -- the record key under the installation key, while the record belongs to no order
    UNIQUE (source, id)
) STRICT;

CREATE TABLE record_version (
    record        INTEGER NOT NULL,
    arrival       INTEGER NOT NULL,
    ordinal       TEXT NOT NULL,
    hash          BLOB NOT NULL,
    received_at   INTEGER NOT NULL,     -- ticks (100 ns), UTC
    links         BLOB NOT NULL,
    PRIMARY KEY (record, arrival)
) STRICT, WITHOUT ROWID;

CREATE TABLE payload (                  -- apart, so that histories are read without it and purging leaves them whole
    arrival       INTEGER PRIMARY KEY,
    bytes         BLOB NOT NULL         -- compressed, under the record key
) STRICT;

CREATE TABLE link_space (
    number        INTEGER PRIMARY KEY,
    name          TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE link (                     -- of current versions only
    space         INTEGER NOT NULL,
    value         TEXT NOT NULL,
    record        INTEGER NOT NULL,
    role          INTEGER NOT NULL,
    line          TEXT NOT NULL,        -- empty for the whole record
    PRIMARY KEY (space, value, record, role, line)
) STRICT, WITHOUT ROWID;

-- Orders ----------------------------------------------------------------------------------------------------------------------------------

CREATE TABLE orders (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    status        INTEGER NOT NULL,     -- OrderStatus
    retired_into  INTEGER,
    interpretation INTEGER,             -- the current one
    wrapped_key   BLOB,                 -- the order key under the installation key; null once erased
    erased_at     INTEGER,
    erased_because TEXT
) STRICT;
CREATE INDEX orders_retired_into ON orders (retired_into) WHERE retired_into IS NOT NULL;

CREATE TABLE member (                   -- rows of an erased order stay, without key and lines
    order_number  INTEGER NOT NULL,
    record        INTEGER NOT NULL,
    lines         TEXT,                 -- JSON array; null for the whole record
    wrapped_key   BLOB,                 -- the record key under the order key
    PRIMARY KEY (order_number, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_record ON member (record);

CREATE TABLE former_member (            -- whose old interpretations may quote the record
    record        INTEGER NOT NULL,
    order_number  INTEGER NOT NULL,
    PRIMARY KEY (record, order_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE interpretation (
    number        INTEGER PRIMARY KEY,
    order_number  INTEGER NOT NULL,
    inputs        BLOB NOT NULL,
    knowledge     INTEGER NOT NULL,
    made_at       INTEGER NOT NULL,     -- ticks, UTC
    document      BLOB NOT NULL
) STRICT;
CREATE INDEX interpretation_order ON interpretation (order_number);

CREATE TABLE evidence (
    interpretation INTEGER PRIMARY KEY,
    bytes         BLOB NOT NULL         -- compressed, under the order key
) STRICT;

-- Facts: docs/adr/0002-storage.md says why there are three tables. predicate = property's term number * 4 + FactKind. ------------------------

CREATE TABLE fact (                     -- by order: what an order's facts are; conditions are checked here
    order_number  INTEGER NOT NULL,
    predicate     INTEGER NOT NULL,
    node          INTEGER NOT NULL,
    value         INTEGER NOT NULL,
    valid_from    INTEGER NOT NULL,     -- Unix ms; 0 for always
    valid_until   INTEGER,              -- Unix ms; null for never
    parent        INTEGER NOT NULL,
    PRIMARY KEY (order_number, predicate, node, value, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_by_concept (          -- few values, many orders each: new facts go to the ends of few runs
    predicate     INTEGER NOT NULL,
    value         INTEGER NOT NULL,
    order_number  INTEGER NOT NULL,
    node          INTEGER NOT NULL,
    valid_from    INTEGER NOT NULL,
    valid_until   INTEGER,
    parent        INTEGER NOT NULL,
    PRIMARY KEY (predicate, value, order_number, node, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_segment (             -- a segment is a run of 16 384 order numbers
    number        INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE fact_by_value (            -- many values: a new fact goes anywhere, but only inside its order's segment
    segment       INTEGER NOT NULL,
    predicate     INTEGER NOT NULL,
    value         INTEGER NOT NULL,
    order_number  INTEGER NOT NULL,
    node          INTEGER NOT NULL,
    parent        INTEGER NOT NULL,
    PRIMARY KEY (segment, predicate, value, order_number, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept_count (            -- how many facts a concept has; the planner weighs conditions by it
    predicate     INTEGER NOT NULL,
    value         INTEGER NOT NULL,
    facts         INTEGER NOT NULL,
    PRIMARY KEY (predicate, value)
) STRICT, WITHOUT ROWID;

-- Changes and rejections --------------------------------------------------------------------------------------------------------------------

CREATE TABLE change (
    sequence      INTEGER PRIMARY KEY AUTOINCREMENT,
    order_number  INTEGER NOT NULL,
    kind          INTEGER NOT NULL,     -- ChangeKind
    knowledge     INTEGER,
    other         INTEGER
) STRICT;
CREATE INDEX change_of_lineage ON change (order_number) WHERE other IS NOT NULL;
CREATE INDEX change_of_other ON change (other) WHERE other IS NOT NULL;

CREATE TABLE rejection (
    number        INTEGER PRIMARY KEY AUTOINCREMENT,
    system        TEXT NOT NULL,
    instance      TEXT NOT NULL,
    mapping       TEXT,                 -- null when no record could be read
    record_id     TEXT,
    code          TEXT NOT NULL,
    reason        TEXT NOT NULL,        -- the whole diagnostic, JSON
    received_at   INTEGER NOT NULL,
    attempts      INTEGER NOT NULL,
    resolved_at   INTEGER,
    payload_hash  BLOB,
    payload       BLOB                  -- compressed, under the installation key
) STRICT;
CREATE INDEX rejection_open ON rejection (payload_hash) WHERE resolved_at IS NULL;
CREATE INDEX rejection_record ON rejection (record_id) WHERE record_id IS NOT NULL;

-- Knowledge ---------------------------------------------------------------------------------------------------------------------------------

CREATE TABLE knowledge_content (
    number        INTEGER PRIMARY KEY,
    hash          BLOB NOT NULL UNIQUE,
    bytes         BLOB NOT NULL
) STRICT;

CREATE TABLE knowledge_version (
    number        INTEGER PRIMARY KEY,
    hash          BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE knowledge_file (
    version       INTEGER NOT NULL,
    path          TEXT NOT NULL,
    content       INTEGER NOT NULL,
    PRIMARY KEY (version, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE publication (
    sequence      INTEGER PRIMARY KEY AUTOINCREMENT,
    version       INTEGER NOT NULL,
    published_at  INTEGER NOT NULL,
    mode          INTEGER NOT NULL,     -- ReinterpretMode
    published_by  TEXT
) STRICT;

CREATE TABLE reinterpretation (
    publication   INTEGER PRIMARY KEY,
    after         INTEGER,
    done          INTEGER NOT NULL,
    total         INTEGER NOT NULL,
    finished      INTEGER NOT NULL
) STRICT;

CREATE TABLE term (
    number        INTEGER PRIMARY KEY,
    iri           TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE graphql_name (
    iri           TEXT PRIMARY KEY,
    name          TEXT NOT NULL
) STRICT, WITHOUT ROWID;
