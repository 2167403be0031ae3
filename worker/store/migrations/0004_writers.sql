-- Held for the migration of this number.

UPDATE schema SET version = 4;
