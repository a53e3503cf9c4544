-- Texts of facts, for conditions on a part of a text. A fact's value is the text's hash; each text stands once in a segment. Orders that were stored before have
-- their texts once they are interpreted anew.

CREATE TABLE fact_text (
    segment       INTEGER NOT NULL,
    predicate     INTEGER NOT NULL,
    value         INTEGER NOT NULL,
    text          TEXT NOT NULL,
    PRIMARY KEY (segment, predicate, value)
) STRICT, WITHOUT ROWID;
