UPDATE parts SET stock = stock - 20 WHERE id = 2041;
