-- given: CREATE TABLE order_events (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, order_id bigint, type text NOT NULL, body jsonb NOT NULL); INSERT INTO order_events (order_id, type, body) VALUES (77, 'OrderPlaced', '{"items": {"311": 1, "2041": 2}}'), (78, 'OrderPlaced', '{"items": {"2042": 2}}'), (77, 'OrderPaid', '{}'), (77, 'ItemReturned', '{"part": 2041, "quantity": 1}'); CREATE TABLE sold (part_id bigint PRIMARY KEY, quantity bigint NOT NULL); CREATE TABLE projections (name text PRIMARY KEY, position bigint NOT NULL); INSERT INTO projections VALUES ('sold', 0)
BEGIN;
INSERT INTO sold
SELECT part, sum(quantity) FROM (
  SELECT key::bigint AS part, value::bigint AS quantity, position
  FROM order_events, jsonb_each_text(body->'items') WHERE type = 'OrderPlaced'
  UNION ALL
  SELECT (body->>'part')::bigint, -(body->>'quantity')::bigint, position
  FROM order_events WHERE type = 'ItemReturned'
) AS changes WHERE position > (SELECT position FROM projections WHERE name = 'sold')
GROUP BY part
ON CONFLICT (part_id) DO UPDATE SET quantity = sold.quantity + excluded.quantity;
UPDATE projections SET position = (SELECT max(position) FROM order_events) WHERE name = 'sold';
COMMIT;

SELECT * FROM sold ORDER BY part_id;
