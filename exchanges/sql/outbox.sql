CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL, key text NOT NULL, body jsonb NOT NULL
);

BEGIN;
UPDATE orders SET status = 'paid' WHERE id = 77 AND status = 'pending';
INSERT INTO outbox (topic, key, body)
  VALUES ('orders', '77', '{"type": "OrderPaid", "total_cents": 11270}');
COMMIT;

BEGIN;
SELECT id, topic, key, body FROM outbox ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED;
DELETE FROM outbox WHERE id IN (1); -- once the broker has confirmed it
COMMIT;
