-- given: CREATE TABLE inbox (consumer text, message_id bigint, PRIMARY KEY (consumer, message_id)); CREATE TABLE parcels (order_id bigint, packed_at timestamptz)
WITH unseen AS (
  INSERT INTO inbox (consumer, message_id) VALUES ('warehouse', 1)
  ON CONFLICT DO NOTHING RETURNING message_id
)
INSERT INTO parcels (order_id) SELECT 77 FROM unseen;

WITH unseen AS (
  INSERT INTO inbox (consumer, message_id) VALUES ('warehouse', 1)
  ON CONFLICT DO NOTHING RETURNING message_id
)
INSERT INTO parcels (order_id) SELECT 77 FROM unseen;
