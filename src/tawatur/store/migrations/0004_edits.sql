-- The log of edits: what persons decided, each entry chained to the one before it; nothing in it is ever changed.
CREATE TABLE edits (
      number INTEGER NOT NULL, action TEXT NOT NULL, noun TEXT NOT NULL, whole BOOLEAN NOT NULL, value TEXT,
      before TEXT, after TEXT, "by" TEXT NOT NULL, at TEXT NOT NULL, why TEXT NOT NULL, batch TEXT, previous TEXT
      NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (number));
CREATE INDEX edits_by_batch ON edits (batch);
CREATE TABLE edit_targets (
      edit INTEGER NOT NULL, part TEXT NOT NULL, n INTEGER NOT NULL, target TEXT NOT NULL, PRIMARY KEY (edit, part,
      n), FOREIGN KEY(edit) REFERENCES edits (number)){clustered};
CREATE INDEX edit_targets_by_target ON edit_targets (target);
