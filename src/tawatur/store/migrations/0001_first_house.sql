-- The first schema. Released migrations are never altered: what changes comes in the next one.
-- {later} and {clustered} stand for what a database calls a rule held at the end of a transaction, and a table kept
-- in the order of its key.

CREATE TABLE meta (
      "key" TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY ("key"));
CREATE TABLE migrations (
      number INTEGER NOT NULL, name TEXT NOT NULL, package TEXT NOT NULL, PRIMARY KEY (number));
CREATE TABLE texts (
      number INTEGER NOT NULL, hash TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (number), UNIQUE (hash));
CREATE TABLE articles (
      number INTEGER NOT NULL, id TEXT NOT NULL, text INTEGER NOT NULL, lang TEXT NOT NULL, title TEXT, author
      TEXT, outlet TEXT, url TEXT, published TEXT, published_why TEXT, digest TEXT NOT NULL, PRIMARY KEY
      (number), UNIQUE (id), FOREIGN KEY(text) REFERENCES texts (number));
CREATE INDEX articles_by_text ON articles (text);
CREATE TABLE article_vias (
      article INTEGER NOT NULL, n INTEGER NOT NULL, via TEXT NOT NULL, PRIMARY KEY (article, n), FOREIGN
      KEY(article) REFERENCES articles (number)){clustered};
CREATE TABLE article_flags (
      article INTEGER NOT NULL, n INTEGER NOT NULL, flag TEXT NOT NULL, PRIMARY KEY (article, n), FOREIGN
      KEY(article) REFERENCES articles (number)){clustered};
CREATE TABLE source_runs (
      article INTEGER NOT NULL, n INTEGER NOT NULL, text_start INTEGER NOT NULL, source_start INTEGER NOT
      NULL, length INTEGER NOT NULL, PRIMARY KEY (article, n), FOREIGN KEY(article) REFERENCES articles
      (number)){clustered};
CREATE TABLE intakes (
      number INTEGER NOT NULL, place TEXT NOT NULL, hash TEXT NOT NULL, size INTEGER NOT NULL, status TEXT NOT
      NULL, article INTEGER, stage TEXT, error TEXT, message TEXT, digest TEXT NOT NULL, PRIMARY KEY (number),
      FOREIGN KEY(article) REFERENCES articles (number));
CREATE INDEX intakes_by_article ON intakes (article);
CREATE UNIQUE INDEX intakes_by_place ON intakes (place, hash);
CREATE TABLE origins (
      number INTEGER NOT NULL, engine TEXT NOT NULL, version TEXT NOT NULL, rule TEXT NOT NULL, PRIMARY KEY
      (number));
CREATE UNIQUE INDEX origins_by_name ON origins (engine, version, rule);
CREATE TABLE readings (
      number INTEGER NOT NULL, article INTEGER NOT NULL, version TEXT NOT NULL, title TEXT, author TEXT,
      outlet TEXT, published TEXT, published_why TEXT, words INTEGER NOT NULL, sentences INTEGER NOT NULL,
      mentions INTEGER NOT NULL, times INTEGER NOT NULL, quantities INTEGER NOT NULL, statements INTEGER NOT
      NULL, events INTEGER NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (number), FOREIGN KEY(article)
      REFERENCES articles (number));
CREATE UNIQUE INDEX readings_by_article ON readings (article, version);
CREATE INDEX readings_by_date ON readings (published, number);
CREATE INDEX readings_by_outlet ON readings (outlet);
CREATE TABLE shown (
      article INTEGER NOT NULL, reading INTEGER NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (article), FOREIGN
      KEY(article) REFERENCES articles (number), FOREIGN KEY(reading) REFERENCES readings (number));
CREATE UNIQUE INDEX shown_by_reading ON shown (reading);
CREATE TABLE reading_vias (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, via TEXT NOT NULL, PRIMARY KEY (reading, n), FOREIGN
      KEY(reading) REFERENCES readings (number)){clustered};
CREATE TABLE boilerplate (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, digest
      TEXT NOT NULL, PRIMARY KEY (reading, n), FOREIGN KEY(reading) REFERENCES readings (number)){clustered};
CREATE TABLE mentions (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER
      NOT NULL, kind TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, role TEXT, role_start INTEGER,
      role_end INTEGER, country TEXT, known_as TEXT, antecedent INTEGER, origin INTEGER NOT NULL, confidence
      DOUBLE PRECISION NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (reading, n), FOREIGN KEY(reading,
      antecedent) REFERENCES mentions (reading, n) {later}, FOREIGN KEY(reading) REFERENCES readings (number),
      FOREIGN KEY(origin) REFERENCES origins (number)){clustered};
CREATE INDEX mentions_by_id ON mentions (id);
CREATE TABLE times (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER
      NOT NULL, value TEXT, why TEXT NOT NULL, origin INTEGER NOT NULL, confidence DOUBLE PRECISION NOT NULL,
      digest TEXT NOT NULL, PRIMARY KEY (reading, n), FOREIGN KEY(reading) REFERENCES readings (number),
      FOREIGN KEY(origin) REFERENCES origins (number)){clustered};
CREATE TABLE quantities (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER
      NOT NULL, value DOUBLE PRECISION NOT NULL, upper DOUBLE PRECISION, unit TEXT, qualifier TEXT NOT NULL,
      counted TEXT, per TEXT, origin INTEGER NOT NULL, confidence DOUBLE PRECISION NOT NULL, digest TEXT NOT
      NULL, PRIMARY KEY (reading, n), FOREIGN KEY(reading) REFERENCES readings (number), FOREIGN KEY(origin)
      REFERENCES origins (number)){clustered};
CREATE TABLE statements (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, mode TEXT NOT NULL, polarity TEXT NOT
      NULL, modality TEXT NOT NULL, within INTEGER, origin INTEGER NOT NULL, confidence DOUBLE PRECISION NOT
      NULL, digest TEXT NOT NULL, PRIMARY KEY (reading, n), FOREIGN KEY(reading, within) REFERENCES statements
      (reading, n) {later}, FOREIGN KEY(reading) REFERENCES readings (number), FOREIGN KEY(origin) REFERENCES
      origins (number)){clustered};
CREATE INDEX statements_by_id ON statements (id);
CREATE TABLE statement_spans (
      reading INTEGER NOT NULL, statement INTEGER NOT NULL, part TEXT NOT NULL, n INTEGER NOT NULL, start
      INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (reading, statement, part, n), FOREIGN
      KEY(reading, statement) REFERENCES statements (reading, n) {later}){clustered};
CREATE TABLE links (
      reading INTEGER NOT NULL, statement INTEGER NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, mention
      INTEGER, words TEXT, start INTEGER, "end" INTEGER, cue_start INTEGER, cue_end INTEGER, joint BOOLEAN NOT
      NULL, PRIMARY KEY (reading, statement, n), FOREIGN KEY(reading, mention) REFERENCES mentions (reading,
      n) {later}, FOREIGN KEY(reading, statement) REFERENCES statements (reading, n) {later}){clustered};
CREATE TABLE events (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT
      NULL, theme TEXT, quantity INTEGER, time INTEGER, place INTEGER, statement INTEGER, origin INTEGER NOT
      NULL, confidence DOUBLE PRECISION NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (reading, n), FOREIGN
      KEY(reading, quantity) REFERENCES quantities (reading, n) {later}, FOREIGN KEY(reading, time) REFERENCES
      times (reading, n) {later}, FOREIGN KEY(reading, place) REFERENCES mentions (reading, n) {later},
      FOREIGN KEY(reading, statement) REFERENCES statements (reading, n) {later}, FOREIGN KEY(reading)
      REFERENCES readings (number), FOREIGN KEY(origin) REFERENCES origins (number)){clustered};
CREATE TABLE event_spans (
      reading INTEGER NOT NULL, event INTEGER NOT NULL, n INTEGER NOT NULL, start INTEGER NOT NULL, "end"
      INTEGER NOT NULL, PRIMARY KEY (reading, event, n), FOREIGN KEY(reading, event) REFERENCES events
      (reading, n) {later}){clustered};
CREATE TABLE event_parties (
      reading INTEGER NOT NULL, event INTEGER NOT NULL, part TEXT NOT NULL, n INTEGER NOT NULL, mention
      INTEGER NOT NULL, PRIMARY KEY (reading, event, part, n), FOREIGN KEY(reading, mention) REFERENCES
      mentions (reading, n) {later}, FOREIGN KEY(reading, event) REFERENCES events (reading, n)
      {later}){clustered};
CREATE TABLE causes (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, cause_start INTEGER NOT NULL, cause_end
      INTEGER NOT NULL, effect_start INTEGER NOT NULL, effect_end INTEGER NOT NULL, cue_start INTEGER NOT
      NULL, cue_end INTEGER NOT NULL, sign TEXT NOT NULL, hedged BOOLEAN NOT NULL, statement INTEGER, origin
      INTEGER NOT NULL, confidence DOUBLE PRECISION NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (reading, n),
      FOREIGN KEY(reading, statement) REFERENCES statements (reading, n) {later}, FOREIGN KEY(reading)
      REFERENCES readings (number), FOREIGN KEY(origin) REFERENCES origins (number)){clustered};
CREATE TABLE forecasts (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, statement INTEGER NOT NULL, made TEXT,
      horizon TEXT, origin INTEGER NOT NULL, confidence DOUBLE PRECISION NOT NULL, digest TEXT NOT NULL,
      PRIMARY KEY (reading, n), FOREIGN KEY(reading, statement) REFERENCES statements (reading, n) {later},
      FOREIGN KEY(reading) REFERENCES readings (number), FOREIGN KEY(origin) REFERENCES origins
      (number)){clustered};
CREATE TABLE judgements (
      number INTEGER NOT NULL, "left" TEXT NOT NULL, "right" TEXT NOT NULL, verdict TEXT NOT NULL, "by" TEXT
      NOT NULL, score DOUBLE PRECISION NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (number));
CREATE TABLE entities (
      number INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT, country
      TEXT, mentions INTEGER NOT NULL, articles INTEGER NOT NULL, statements INTEGER NOT NULL, PRIMARY KEY
      (number), UNIQUE (id));
CREATE INDEX entities_by_size ON entities (mentions, id);
CREATE TABLE entity_names (
      entity INTEGER NOT NULL, n INTEGER NOT NULL, name TEXT NOT NULL, search TEXT NOT NULL, PRIMARY KEY
      (entity, n), FOREIGN KEY(entity) REFERENCES entities (number)){clustered};
CREATE TABLE entity_mentions (
      reading INTEGER NOT NULL, mention INTEGER NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (reading,
      mention), FOREIGN KEY(reading, mention) REFERENCES mentions (reading, n) {later}, FOREIGN KEY(entity)
      REFERENCES entities (number)){clustered};
CREATE INDEX entity_mentions_by_entity ON entity_mentions (entity);
CREATE TABLE claims (
      number INTEGER NOT NULL, id TEXT NOT NULL, gist TEXT NOT NULL, supports INTEGER NOT NULL, denies INTEGER
      NOT NULL, articles INTEGER NOT NULL, outlets INTEGER NOT NULL, PRIMARY KEY (number), UNIQUE (id));
CREATE INDEX claims_by_size ON claims (articles, id);
CREATE TABLE claim_statements (
      claim INTEGER NOT NULL, stance TEXT NOT NULL, n INTEGER NOT NULL, reading INTEGER NOT NULL, statement
      INTEGER NOT NULL, PRIMARY KEY (claim, stance, n), FOREIGN KEY(reading, statement) REFERENCES statements
      (reading, n) {later}, FOREIGN KEY(claim) REFERENCES claims (number)){clustered};
CREATE INDEX claim_statements_by_statement ON claim_statements (reading, statement);
CREATE TABLE moments (
      reading INTEGER NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL, precision TEXT NOT
      NULL, start_day TEXT NOT NULL, end_day TEXT NOT NULL, status TEXT, label TEXT NOT NULL, start INTEGER,
      "end" INTEGER, PRIMARY KEY (reading, n), FOREIGN KEY(reading) REFERENCES readings (number)){clustered};
CREATE INDEX moments_by_day ON moments (start_day, end_day);
