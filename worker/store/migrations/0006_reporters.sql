-- Hashes of addresses go with their day by the day itself. A report reads the salt and
-- is written in two statements: where the day ended between them, its hash came after
-- its salt had gone, and nothing took it any more.

DROP TRIGGER salt_gone;
DROP TRIGGER salt_of_the_day;
DROP TRIGGER day_ended;

CREATE TRIGGER salt_of_the_day AFTER INSERT ON salt BEGIN
  DELETE FROM salt WHERE day < NEW.day;
  DELETE FROM reporter WHERE day < NEW.day;
END;
CREATE TRIGGER day_ended AFTER INSERT ON intake BEGIN
  DELETE FROM salt WHERE day < substr(NEW.changed, 1, 10);
  DELETE FROM reporter WHERE day < substr(NEW.changed, 1, 10);
END;

UPDATE schema SET version = 6;
