CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  password_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE parts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  name text NOT NULL,
  category text NOT NULL,
  price_cents integer NOT NULL CHECK (price_cents >= 0),
  stock integer NOT NULL CHECK (stock >= 0)
);

CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  status text NOT NULL DEFAULT 'pending'
    CHECK (status IN ('pending', 'paid', 'shipped', 'cancelled')),
  total_cents integer NOT NULL CHECK (total_cents >= 0),
  placed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE order_items (
  order_id bigint NOT NULL REFERENCES orders (id),
  part_id bigint NOT NULL REFERENCES parts (id),
  quantity integer NOT NULL CHECK (quantity > 0),
  unit_price_cents integer NOT NULL CHECK (unit_price_cents >= 0),
  PRIMARY KEY (order_id, part_id)
);

-- What the API needs beside the shop's four tables.

CREATE TABLE part_versions (
  part_id bigint PRIMARY KEY REFERENCES parts (id),
  version integer NOT NULL DEFAULT 1
);

CREATE FUNCTION next_part_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE part_versions SET version = version + 1 WHERE part_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER part_changed AFTER UPDATE ON parts
  FOR EACH ROW EXECUTE FUNCTION next_part_version();

CREATE TABLE sessions (
  id text PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL DEFAULT now() + interval '14 days'
);

CREATE TABLE idempotency_keys (
  customer_id bigint NOT NULL REFERENCES customers (id),
  key text NOT NULL,
  fingerprint text NOT NULL,
  answer jsonb,
  PRIMARY KEY (customer_id, key)
);

CREATE TABLE jobs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  status text NOT NULL DEFAULT 'waiting',
  run_at timestamptz NOT NULL DEFAULT now()
);

-- What the shop keeps around its orders.

CREATE TABLE profiles (
  customer_id bigint PRIMARY KEY REFERENCES customers (id),
  name text NOT NULL,
  city text,
  country text NOT NULL,
  newsletter boolean,
  referred_by bigint REFERENCES customers (id)
);

CREATE TABLE suppliers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  country text NOT NULL,
  email text
);

CREATE TABLE supplies (
  part_id bigint NOT NULL REFERENCES parts (id),
  supplier_id bigint NOT NULL REFERENCES suppliers (id),
  cost_cents integer NOT NULL CHECK (cost_cents >= 0),
  lead_days smallint CHECK (lead_days > 0),
  PRIMARY KEY (part_id, supplier_id)
);

CREATE TABLE reviews (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  part_id bigint NOT NULL REFERENCES parts (id),
  customer_id bigint NOT NULL REFERENCES customers (id),
  stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  body text,
  written_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (part_id, customer_id)
);

-- A ledger: the movements of a part add up to its stock.
CREATE TABLE stock_movements (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  part_id bigint NOT NULL REFERENCES parts (id),
  order_id bigint REFERENCES orders (id),
  reason text NOT NULL CHECK (reason IN ('delivery', 'sale', 'return', 'correction')),
  change integer NOT NULL CHECK (change <> 0),
  moved_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((reason IN ('sale', 'return')) = (order_id IS NOT NULL))
);

CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  customer_id bigint REFERENCES customers (id),
  details jsonb NOT NULL,
  happened_at timestamptz NOT NULL DEFAULT now()
);
