SELECT stock, price_cents FROM parts WHERE id = 2041 FOR UPDATE;
