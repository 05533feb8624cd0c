CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE INDEX order_items_part_id_idx ON order_items (part_id);
