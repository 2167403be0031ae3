-- Pages that are gone are remembered: what is on one stays withdrawn while another page
-- or a feed still shows it.

-- page is as reviews have it for their address, without a part ("#…"). It leaves when it
-- was found to be there again; overruled is 1 once its reviewer has published on it by a
-- request of its own, whose word then counts.
CREATE TABLE gone (
  page      TEXT NOT NULL PRIMARY KEY,
  overruled INTEGER NOT NULL DEFAULT 0 CHECK (overruled IN (0, 1))
) STRICT, WITHOUT ROWID;

INSERT INTO gone (page)
  SELECT DISTINCT substr(r.url, 1, instr(r.url || '#', '#') - 1) FROM review r JOIN ground g ON g.entry = r.entry WHERE g.ground = 'gone';

-- Who withdraws a review as gone says so of its page, also where another looked.
CREATE TRIGGER page_gone AFTER INSERT ON ground WHEN NEW.ground = 'gone' BEGIN
  INSERT INTO gone (page)
    SELECT substr(r.url, 1, instr(r.url || '#', '#') - 1) FROM log l JOIN review r ON r.id = l.review WHERE l.id = NEW.entry
    ON CONFLICT (page) DO UPDATE SET overruled = 0;
END;

CREATE TRIGGER page_published AFTER INSERT ON intake WHEN NEW.token IS NOT NULL AND NEW.entries <> '[]' BEGIN
  UPDATE gone SET overruled = 1 WHERE page IN (
    SELECT substr(u, 1, instr(u || '#', '#') - 1) FROM (SELECT e.value ->> 'url' AS u FROM json_each(NEW.entries) e WHERE e.value ->> 'live'));
END;

UPDATE schema SET version = 7;
