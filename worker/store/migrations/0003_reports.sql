-- What readers report of matches: a count for each review and reason, never a
-- text and never who. It decides nothing, so it is no entry of the log.
--
-- There are at most six rows for a review, whatever is sent.

CREATE TABLE report (
  review  TEXT NOT NULL REFERENCES review (id),
  reason  TEXT NOT NULL,
  version TEXT NOT NULL, -- of the files that matched, in the latest report
  reports INTEGER NOT NULL,
  first   TEXT NOT NULL, -- days
  last    TEXT NOT NULL,
  PRIMARY KEY (review, reason)
) STRICT, WITHOUT ROWID;

UPDATE schema SET version = 3;
