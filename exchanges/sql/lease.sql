-- given: CREATE TABLE leases (name text PRIMARY KEY, holder text NOT NULL, token bigint NOT NULL, expires_at timestamptz NOT NULL)
INSERT INTO leases VALUES ('price-import', 'worker-a', 1, now() + interval '30 s')
ON CONFLICT (name) DO UPDATE
  SET holder = excluded.holder, token = leases.token + 1, expires_at = excluded.expires_at
  WHERE leases.expires_at < now()
RETURNING holder, token;

INSERT INTO leases VALUES ('price-import', 'worker-b', 1, now() + interval '30 s')
ON CONFLICT (name) DO UPDATE
  SET holder = excluded.holder, token = leases.token + 1, expires_at = excluded.expires_at
  WHERE leases.expires_at < now()
RETURNING holder, token;

UPDATE leases SET expires_at = now() - interval '1 s'; -- thirty seconds later

INSERT INTO leases VALUES ('price-import', 'worker-b', 1, now() + interval '30 s')
ON CONFLICT (name) DO UPDATE
  SET holder = excluded.holder, token = leases.token + 1, expires_at = excluded.expires_at
  WHERE leases.expires_at < now()
RETURNING holder, token;
