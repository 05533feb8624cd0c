-- mask: \| +\d+ *\|
SELECT ctid, xmin, stock FROM parts WHERE id = 2041;

UPDATE parts SET stock = stock - 2 WHERE id = 2041;
SELECT ctid, xmin, stock FROM parts WHERE id = 2041;
