-- 2,000 parts in five categories; the three of the story have names and prices of their own.
INSERT INTO parts (id, sku, name, category, price_cents, stock) OVERRIDING SYSTEM VALUE VALUES
  (311, 'FLD-0311', 'Brake fluid, 1 l', 'fluids', 1290, 40),
  (2041, 'BRK-2041', 'Brake pad set, front', 'brakes', 4990, 12),
  (2042, 'BRK-2042', 'Brake disc, front', 'brakes', 7450, 9);

INSERT INTO parts (id, sku, name, category, price_cents, stock) OVERRIDING SYSTEM VALUE
SELECT id, prefix || '-' || lpad(id::text, 4, '0'),
  kinds[1 + id % 4] || ', ' || CASE id % 2 WHEN 0 THEN first_variant ELSE second_variant END,
  category, 390 + id * 7919 % 9600, id * 31 % 60
FROM (VALUES
  (101, 600, 'FLD', 'fluids', '1 l', '5 l',
    ARRAY['Engine oil', 'Coolant', 'Gear oil', 'Screen wash']),
  (601, 1100, 'ENG', 'engine', 'petrol', 'diesel',
    ARRAY['Oil filter', 'Air filter', 'Timing belt', 'Water pump']),
  (1101, 1600, 'ELC', 'electrics', '12 V', '24 V',
    ARRAY['Battery', 'Headlight bulb', 'Alternator', 'Horn']),
  (1601, 2040, 'BDY', 'body', 'left', 'right',
    ARRAY['Door mirror', 'Wing', 'Wiper blade', 'Tail light']),
  (2041, 2100, 'BRK', 'brakes', 'rear', 'front',
    ARRAY['Brake disc', 'Brake hose', 'Brake pad set', 'Brake caliper'])
) AS range (first, last, prefix, category, first_variant, second_variant, kinds),
  generate_series(first, last) AS id
WHERE id NOT IN (311, 2041, 2042)
ORDER BY id;

INSERT INTO part_versions (part_id) SELECT id FROM parts;
UPDATE part_versions SET version = 12 WHERE part_id = 2041;
