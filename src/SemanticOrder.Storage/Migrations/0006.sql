-- Decisions about tags with the probability of every action, and what became of them.
CREATE TABLE tag_decision (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  order_id TEXT NOT NULL,
  tag TEXT NOT NULL,
  context_hash TEXT NOT NULL,
  model_hash TEXT NOT NULL,
  probability TEXT NOT NULL,
  novelty TEXT NOT NULL,
  action INTEGER NOT NULL,
  propensities TEXT NOT NULL,
  seed INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX tag_decision_order ON tag_decision (order_id, tag, sequence);

CREATE TABLE tag_outcome (
  sequence INTEGER PRIMARY KEY,
  decision TEXT NOT NULL,
  outcome INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX tag_outcome_decision ON tag_outcome (decision, sequence);
