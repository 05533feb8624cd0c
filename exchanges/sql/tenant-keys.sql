CREATE TABLE shop_orders (
  shop_id bigint NOT NULL,
  id bigint NOT NULL,
  PRIMARY KEY (shop_id, id)
);
CREATE TABLE shop_items (
  shop_id bigint NOT NULL,
  order_id bigint NOT NULL,
  sku text NOT NULL,
  PRIMARY KEY (shop_id, order_id, sku),
  FOREIGN KEY (shop_id, order_id) REFERENCES shop_orders (shop_id, id)
);
INSERT INTO shop_orders VALUES (1, 77), (2, 78);

INSERT INTO shop_items VALUES (2, 77, 'BRK-2041');
