-- given: DROP TABLE orders CASCADE
-- mask: \d{4}-\d\d-\d\d [\d:.]+
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  status text NOT NULL DEFAULT 'pending'
    CHECK (status IN ('pending', 'paid', 'shipped', 'cancelled')),
  total_cents integer NOT NULL CHECK (total_cents >= 0),
  placed_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO orders (customer_id, status, total_cents) VALUES (7, 'payed', 11270);
