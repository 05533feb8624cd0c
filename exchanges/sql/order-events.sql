-- given: CREATE TABLE order_events (order_id bigint, version integer, type text NOT NULL, body jsonb NOT NULL, happened_at timestamptz NOT NULL, PRIMARY KEY (order_id, version)); INSERT INTO order_events VALUES (77, 1, 'OrderPlaced', '{"items": {"311": 1, "2041": 2}, "cents": 11270}', '2026-11-20 09:30Z'), (77, 2, 'OrderPaid', '{"cents": 11270}', '2026-11-20 09:31Z'), (77, 3, 'OrderShipped', '{}', '2026-11-21 14:00Z'), (77, 4, 'ItemReturned', '{"part": 2041, "quantity": 1}', '2026-11-27 10:12Z'), (77, 5, 'MoneyRefunded', '{"cents": 4990}', '2026-11-27 10:15Z')
SELECT version, happened_at::date AS day, type, body FROM order_events
WHERE order_id = 77 ORDER BY version;

SELECT coalesce(sum((body->>'cents')::int) FILTER (WHERE type = 'OrderPaid'), 0)
  - coalesce(sum((body->>'cents')::int) FILTER (WHERE type = 'MoneyRefunded'), 0) AS kept_cents
FROM order_events WHERE order_id = 77 AND happened_at < '2026-11-25';

INSERT INTO order_events VALUES (77, 5, 'OrderCancelled', '{}', now());
