-- given: CREATE TABLE webhook_events (id text PRIMARY KEY, received_at timestamptz NOT NULL DEFAULT now(), body text NOT NULL, handled_at timestamptz)
INSERT INTO webhook_events (id, body)
VALUES ('evt_501', '{"type": "paid", "order": 77}')
ON CONFLICT (id) DO NOTHING;

INSERT INTO webhook_events (id, body)
VALUES ('evt_501', '{"type": "paid", "order": 77}')
ON CONFLICT (id) DO NOTHING;

SELECT id FROM webhook_events WHERE handled_at IS NULL
ORDER BY received_at LIMIT 1 FOR UPDATE SKIP LOCKED;
