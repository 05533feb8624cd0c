INSERT INTO idempotency_keys (customer_id, key, fingerprint)
VALUES (7, '8e03978e-40d5-43e8-bc93-6894a57f9324', 'b1946ac9')
ON CONFLICT (customer_id, key) DO NOTHING;

INSERT INTO idempotency_keys (customer_id, key, fingerprint)
VALUES (7, '8e03978e-40d5-43e8-bc93-6894a57f9324', 'b1946ac9')
ON CONFLICT (customer_id, key) DO NOTHING;
