-- What articles share and how claims differ: event reports in claims, happenings, differences, shared passages.
CREATE INDEX events_by_id ON events (id);
CREATE TABLE claim_events (
      claim INTEGER NOT NULL, stance TEXT NOT NULL, n INTEGER NOT NULL, reading INTEGER NOT NULL, event INTEGER
      NOT NULL, PRIMARY KEY (claim, stance, n), FOREIGN KEY(reading, event) REFERENCES events (reading, n)
      {later}, FOREIGN KEY(claim) REFERENCES claims (number)){clustered};
CREATE INDEX claim_events_by_event ON claim_events (reading, event);
CREATE TABLE happenings (
      number INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, time TEXT, events INTEGER NOT NULL,
      articles INTEGER NOT NULL, PRIMARY KEY (number), UNIQUE (id));
CREATE TABLE happening_events (
      happening INTEGER NOT NULL, n INTEGER NOT NULL, reading INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY
      KEY (happening, n), FOREIGN KEY(reading, event) REFERENCES events (reading, n) {later}, FOREIGN
      KEY(happening) REFERENCES happenings (number)){clustered};
CREATE INDEX happening_events_by_event ON happening_events (reading, event);
CREATE TABLE differences (
      number INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, nature TEXT NOT NULL, "left" TEXT NOT NULL,
      "right" TEXT NOT NULL, left_claim INTEGER NOT NULL, right_claim INTEGER NOT NULL, score DOUBLE PRECISION
      NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (number), UNIQUE (id), FOREIGN KEY(left_claim) REFERENCES
      claims (number), FOREIGN KEY(right_claim) REFERENCES claims (number));
CREATE INDEX differences_by_left ON differences (left_claim);
CREATE INDEX differences_by_right ON differences (right_claim);
CREATE TABLE reuses (
      number INTEGER NOT NULL, id TEXT NOT NULL, "left" INTEGER NOT NULL, "right" INTEGER NOT NULL, kind TEXT NOT
      NULL, jaccard DOUBLE PRECISION NOT NULL, containment DOUBLE PRECISION NOT NULL, earlier INTEGER, agency
      TEXT, why TEXT NOT NULL, PRIMARY KEY (number), UNIQUE (id), FOREIGN KEY("left") REFERENCES articles
      (number), FOREIGN KEY("right") REFERENCES articles (number), FOREIGN KEY(earlier) REFERENCES articles
      (number));
CREATE INDEX reuses_by_left ON reuses ("left");
CREATE INDEX reuses_by_right ON reuses ("right");
CREATE TABLE passages (
      reuse INTEGER NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, left_start INTEGER NOT NULL, left_end
      INTEGER NOT NULL, right_start INTEGER NOT NULL, right_end INTEGER NOT NULL, PRIMARY KEY (reuse, n), FOREIGN
      KEY(reuse) REFERENCES reuses (number)){clustered};
