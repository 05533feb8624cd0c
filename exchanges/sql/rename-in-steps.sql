-- given: ALTER TABLE customers ADD COLUMN mail text; CREATE FUNCTION both_mails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.mail IS NULL OR NEW.email IS DISTINCT FROM OLD.email THEN NEW.mail := NEW.email; ELSE NEW.email := NEW.mail; END IF; RETURN NEW; END $$; CREATE TRIGGER both_mails BEFORE INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION both_mails()
UPDATE customers SET mail = email WHERE mail IS NULL AND id <= 1000;
SELECT count(*) FROM customers WHERE mail IS DISTINCT FROM email;

UPDATE customers SET email = 'old-program@mail.example' WHERE id = 7;
UPDATE customers SET mail = 'new-program@mail.example' WHERE id = 8;
SELECT id, email, mail FROM customers WHERE id IN (7, 8) ORDER BY id;
