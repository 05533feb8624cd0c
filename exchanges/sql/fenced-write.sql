-- given: CREATE TABLE price_list (supplier_id bigint PRIMARY KEY, token bigint NOT NULL DEFAULT 0, prices jsonb); INSERT INTO price_list (supplier_id, token) VALUES (3, 1)
UPDATE price_list SET prices = '{"2041": 4790}', token = 2
WHERE supplier_id = 3 AND token <= 2; -- worker B, token 2

UPDATE price_list SET prices = '{"2041": 4990}', token = 1
WHERE supplier_id = 3 AND token <= 1; -- worker A wakes up, token 1
