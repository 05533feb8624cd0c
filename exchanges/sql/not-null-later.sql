-- given: ALTER TABLE parts ADD COLUMN weight_grams integer
ALTER TABLE parts ALTER COLUMN weight_grams SET NOT NULL;

ALTER TABLE parts ADD CONSTRAINT weight_known CHECK (weight_grams IS NOT NULL) NOT VALID;

UPDATE parts SET weight_grams = 500 WHERE id <= 1000;
UPDATE parts SET weight_grams = 500 WHERE id > 1000;

ALTER TABLE parts VALIDATE CONSTRAINT weight_known;
ALTER TABLE parts ALTER COLUMN weight_grams SET NOT NULL;
ALTER TABLE parts DROP CONSTRAINT weight_known;
