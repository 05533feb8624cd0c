SELECT id, sku, name, category, price_cents, stock FROM parts WHERE id = 2041;
