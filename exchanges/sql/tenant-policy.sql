CREATE TABLE stock_items (
  shop_id bigint NOT NULL,
  sku text NOT NULL,
  stock integer NOT NULL,
  PRIMARY KEY (shop_id, sku)
);
INSERT INTO stock_items VALUES (1, 'BRK-2041', 12), (1, 'FLD-0311', 40), (2, 'BRK-2041', 3);
CREATE ROLE shop_app;
GRANT USAGE ON SCHEMA public TO shop_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON stock_items TO shop_app;

ALTER TABLE stock_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_shop ON stock_items
  USING (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);

SET ROLE shop_app;
BEGIN;
SET LOCAL app.shop_id = '2';
SELECT * FROM stock_items;

UPDATE stock_items SET stock = 0 WHERE sku = 'BRK-2041';
INSERT INTO stock_items VALUES (1, 'BRK-9999', 5);
ROLLBACK;

SELECT * FROM stock_items;

RESET ROLE;
SELECT count(*) FROM stock_items;
