-- How a report is passed on and whether it was checked, who speaks without a name, and how an event was done and where.
ALTER TABLE statements ADD COLUMN stance TEXT;
ALTER TABLE statements ADD COLUMN verified BOOLEAN;
ALTER TABLE links ADD COLUMN number TEXT;
ALTER TABLE links ADD COLUMN country TEXT;
ALTER TABLE links ADD COLUMN reason_start INTEGER;
ALTER TABLE links ADD COLUMN reason_end INTEGER;
ALTER TABLE events ADD COLUMN mode TEXT;
ALTER TABLE events ADD COLUMN instrument TEXT;
CREATE TABLE event_contexts (
      reading INTEGER NOT NULL, event INTEGER NOT NULL, n INTEGER NOT NULL, context TEXT NOT NULL, PRIMARY KEY
      (reading, event, n), FOREIGN KEY(reading, event) REFERENCES events (reading, n) {later}){clustered};
ALTER TABLE entities ADD COLUMN latitude DOUBLE PRECISION;
ALTER TABLE entities ADD COLUMN longitude DOUBLE PRECISION;
ALTER TABLE entities ADD COLUMN doubt DOUBLE PRECISION;
ALTER TABLE entities ADD COLUMN place_kind TEXT;
ALTER TABLE entities ADD COLUMN gazetteer TEXT;
