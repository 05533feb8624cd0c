-- Another shop for the same questions. It has what a careless answer does not expect: namesakes, letter
-- case, signs beyond ASCII, NULL beside an empty text, ties at every edge, prices and totals of 0,
-- customers without a profile, orders without items, categories and countries with a single member.
INSERT INTO customers (id, email, password_hash, created_at) OVERRIDING SYSTEM VALUE VALUES
  (2, 'customer-2@mail.example', '', '2026-10-31 23:59:59.5+00'),
  (5, 'Ana.Garcia@Mail.example', '', '2026-11-01 00:00:00+00'),
  (7, 'customer-7@mail.example', '', '2026-11-01 00:00:00+00'),
  (8, 'customer-8@post.example', '', '2026-11-30 23:59:59+00'),
  (9, 'customer-9@mail.example', '', '2026-11-02 10:00:00+00'),
  (10, 'customer-10@mail.example', '', '2026-11-02 10:00:00+00'),
  (14, 'customer-14@mail.example', '', '2026-11-03 10:00:00+00'),
  (15, 'customer-15@mail.example', '', '2026-11-04 10:00:00+00'),
  (16, 'sleeper@mail.example', '', '2026-11-05 10:00:00+00'),
  (17, 'customer-17@mail.example', '', '2026-11-06 10:00:00+00'),
  (18, 'customer-18@mail.example', '', '2026-11-07 10:00:00+00'),
  (19, 'customer-19@mail.example', '', '2026-11-08 10:00:00+00'),
  (20, 'customer-20@mail.example', '', '2026-11-09 10:00:00+00'),
  (23, 'late@mail.example', '', '2026-11-10 10:00:00+00');
SELECT setval('customers_id_seq', 23);

INSERT INTO profiles (customer_id, name, city, country, newsletter, referred_by) VALUES
  (2, 'Zoë Čapek', 'Praha', 'CZ', true, NULL),
  (5, 'Ana García', NULL, 'ES', NULL, 2),
  (7, 'Jürgen Müller', 'Köln', 'DE', false, 5),
  (8, 'ana garcía', 'Sevilla', 'ES', true, 2),
  (9, 'Ana García', '', 'ES', NULL, 7),
  (10, 'Øyvind Aas', 'Bergen', 'NO', true, 9),
  (14, 'Ida Holm', 'Aarhus', 'DK', false, NULL),
  (15, 'Ida Holm', 'Aarhus', 'DK', true, 14),
  (17, 'Émile Roy', NULL, 'FR', false, 10),
  (18, 'Bo Lund', 'Odense', 'DK', NULL, 8),
  (19, 'Çelik Ak', 'İzmir', 'TR', true, 18),
  (20, 'Ola Nord', 'Bergen', 'NO', NULL, NULL);

INSERT INTO parts (id, sku, name, category, price_cents, stock) OVERRIDING SYSTEM VALUE VALUES
  (311, 'FLD-0311', 'Brake fluid, 1 l', 'fluids', 1350, 0),
  (401, 'FLD-0401', 'Engine oil, 1 l', 'fluids', 825, 3),
  (402, 'FLD-0402', 'Engine Oil, 5 l', 'fluids', 2990, 0),
  (403, 'FLD-0403', 'Öl-Entferner, 1 l', 'fluids', 0, 7),
  (700, 'ENG-0700', 'Oil filter, petrol', 'engine', 2000, 0),
  (701, 'ENG-0701', 'OIL FILTER, diesel', 'engine', 1999, 0),
  (702, 'ENG-0702', 'Air filter, petrol', 'engine', 2001, 10),
  (703, 'ENG-0703', 'Oil filter, petrol', 'engine', 2000, 0),
  (705, 'ENG-0705', 'Oil drain plug', 'engine', 2500, 0),
  (704, 'ENG-0704', 'Foil filter wrap', 'engine', 390, 0),
  (1200, 'ELC-1200', 'Battery, 12 V', 'electrics', 9900, 1),
  (1201, 'ELC-1201', 'Horn, 12 V', 'electrics', 9900, 5),
  (1700, 'BDY-1700', 'Wing, left', 'body', 14900, 0),
  (1701, 'BDY-1701', 'Wing, right', 'body', 14900, 2),
  (1703, 'BDY-1703', 'Door mirror, left', 'body', 9900, 4),
  (1702, 'BDY-1702', 'Wiper blade, right', 'body', 390, 30),
  (2041, 'BRK-2041', 'Brake pad set, front', 'brakes', 5990, 2),
  (2042, 'BRK-2042', 'Brake disc, front', 'brakes', 7450, 0),
  (2043, 'BRK-2043', 'Brake hose, rear', 'brakes', 1000, 4),
  (2044, 'BRK-2044', 'Brake hose, front', 'brakes', 1200, 0),
  (2045, 'BRK-2045', 'Brake caliper, rear', 'brakes', 7450, 6),
  (2046, 'BRK-2046', 'Brake disc, rear', 'brakes', 999, 1),
  (2047, 'BRK-2047', 'Brake disc, FRONT', 'brakes', 1201, 0),
  (2048, 'BRK-2048', 'Frontier brake kit', 'brakes', 5990, 0),
  (2050, 'BRK-2050', 'Brake light switch', 'brakes', 5990, 8),
  (2051, 'BRK-2051', 'Brake shoe set, rear', 'brakes', 5990, 2),
  (2049, 'BRK-2049', 'Brake cover', 'brakes', 0, 3),
  (2060, 'TLS-2060', 'Torque wrench', 'tools', 4500, 9);
SELECT setval('parts_id_seq', 2060);
INSERT INTO part_versions (part_id) SELECT id FROM parts;

INSERT INTO orders (id, customer_id, status, total_cents, placed_at) OVERRIDING SYSTEM VALUE VALUES
  (30, 2, 'shipped', 0, '2026-11-18 23:59:59.999+00'),
  (31, 7, 'paid', 825, '2026-11-19 00:00:00+00'),
  (32, 7, 'shipped', 20000, '2026-11-19 23:59:59+00'),
  (33, 7, 'cancelled', 20000, '2026-11-20 00:00:00+00'),
  (34, 7, 'pending', 1234, '2026-11-20 00:00:00+00'),
  (35, 5, 'pending', 40000, '2026-11-19 12:00:00+00'),
  (36, 5, 'paid', 40001, '2026-11-19 12:00:00+00'),
  (37, 8, 'cancelled', 9900, '2026-11-17 06:00:00+00'),
  (38, 8, 'shipped', 9900, '2026-11-17 07:00:00+00'),
  (39, 10, 'shipped', 50000, '2026-11-20 08:00:00+00'),
  (40, 10, 'shipped', 50000, '2026-11-20 08:00:00+00'),
  (41, 14, 'paid', 40100, '2026-11-20 08:00:00+00'),
  (42, 15, 'shipped', 20000, '2026-11-20 09:30:00+00'),
  (43, 15, 'cancelled', 60000, '2026-11-20 09:00:00+00'),
  (44, 17, 'cancelled', 300, '2026-10-31 23:30:00+00'),
  (45, 18, 'paid', 70000, '2026-11-30 23:59:59+00'),
  (46, 18, 'shipped', 20001, '2026-11-18 12:00:00+00'),
  (47, 19, 'pending', 19999, '2026-11-01 00:00:00+00'),
  (77, 2, 'paid', 6990, '2026-11-20 09:30:00+00'),
  (78, 8, 'paid', 120000, '2026-11-18 12:00:00+00'),
  (79, 18, 'shipped', 100, '2026-11-18 13:00:00+00'),
  (80, 18, 'shipped', 100, '2026-11-18 14:00:00+00'),
  (81, 18, 'shipped', 100, '2026-11-18 15:00:00+00'),
  (82, 18, 'shipped', 100, '2026-11-18 16:00:00+00'),
  (83, 18, 'shipped', 100, '2026-11-18 17:00:00+00'),
  (84, 18, 'shipped', 100, '2026-11-18 18:00:00+00'),
  (85, 15, 'cancelled', 50, '2026-11-17 18:00:00+00'),
  (86, 15, 'cancelled', 50, '2026-11-17 18:10:00+00'),
  (87, 15, 'cancelled', 50, '2026-11-17 18:20:00+00'),
  (88, 15, 'cancelled', 50, '2026-11-17 18:30:00+00'),
  (89, 15, 'shipped', 50, '2026-11-17 18:40:00+00'),
  (90, 15, 'shipped', 50, '2026-11-17 18:50:00+00');
SELECT setval('orders_id_seq', 90);

INSERT INTO order_items (order_id, part_id, quantity, unit_price_cents) VALUES
  (31, 401, 1, 825),
  (32, 2041, 2, 5990), (32, 2043, 3, 1000),
  (34, 700, 1, 1234),
  (35, 1700, 1, 14900), (35, 2041, 1, 0), (35, 311, 4, 1350),
  (36, 1701, 2, 14900),
  (37, 1200, 1, 9900),
  (38, 1201, 1, 9900),
  (39, 2045, 2, 7450), (39, 2042, 2, 7450),
  (40, 2045, 2, 7450),
  (41, 2060, 3, 4500),
  (42, 2060, 1, 4000), (42, 2043, 1, 1000),
  (43, 1700, 3, 14900), (43, 2041, 1, 5990),
  (44, 403, 1, 300),
  (45, 1701, 4, 14900), (45, 2041, 1, 5990),
  (46, 2041, 3, 5990),
  (47, 701, 10, 1999),
  (77, 2041, 1, 5490), (77, 2043, 1, 1000), (77, 403, 3, 0),
  (78, 1200, 5, 9900), (78, 1201, 5, 9900),
  (79, 401, 1, 100), (80, 401, 1, 100), (81, 401, 1, 100),
  (85, 403, 5, 10), (89, 403, 5, 10);

INSERT INTO suppliers (id, name, country, email) OVERRIDING SYSTEM VALUE VALUES
  (1, 'Ölwerk', 'DE', 'verkauf@OELWERK.example'),
  (2, 'ölwerk', 'DE', NULL),
  (3, 'Ñandú', 'ES', 'pedidos@nandu.example'),
  (4, 'Alfa', 'IT', NULL),
  (5, 'Zulu', 'CZ', ''),
  (6, 'Beta', 'CZ', 'info@beta.example'),
  (7, 'Gamma', 'DK', NULL),
  (8, 'Delta', 'DK', 'sales@delta.mail.example'),
  (11, 'alfa', 'CZ', 'alfa@mail.example'),
  (12, 'Sigma', 'TR', 'Sales@Sigma.example'),
  (13, 'Empty Hands', 'PT', 'none@empty.example');
SELECT setval('suppliers_id_seq', 13);

INSERT INTO supplies (part_id, supplier_id, cost_cents, lead_days) VALUES
  (2041, 1, 3000, NULL), (2041, 2, 3000, 4), (2041, 3, 2500, 4), (2041, 6, 2600, 1), (2041, 8, 2500, NULL),
  (2042, 1, 4000, 2), (2042, 3, 0, NULL),
  (2043, 4, 500, 14),
  (2045, 1, 7450, 3), (2045, 5, 7000, 14),
  (311, 1, 700, 1), (311, 6, 700, 1),
  (401, 6, 900, 2),
  (700, 5, 1100, NULL),
  (1200, 7, 5000, 15), (1201, 7, 5000, 14), (1700, 7, 9000, NULL),
  (2060, 11, 2000, 30),
  (403, 5, 200, 3), (403, 3, 150, 3), (2046, 3, 199, 8);

INSERT INTO reviews (id, part_id, customer_id, stars, body, written_at) OVERRIDING SYSTEM VALUE VALUES
  (1, 2041, 2, 5, 'Fits.', '2026-10-31 23:59:59+00'),
  (2, 2041, 5, 1, NULL, '2026-11-01 00:00:00+00'),
  (3, 2041, 7, 1, '', '2026-11-02 00:00:00+00'),
  (4, 2042, 7, 2, NULL, '2026-11-03 00:00:00+00'),
  (5, 2042, 8, 2, 'Zu spät', '2026-11-04 00:00:00+00'),
  (6, 2042, 9, 3, NULL, '2026-11-05 00:00:00+00'),
  (7, 403, 7, 5, NULL, '2026-11-06 00:00:00+00'),
  (8, 403, 2, 5, 'Gratis!', '2026-11-07 00:00:00+00'),
  (9, 403, 8, 4, 'Gratis!', '2026-11-08 00:00:00+00'),
  (10, 700, 10, 1, 'falsch', '2026-11-09 00:00:00+00'),
  (11, 700, 14, 1, NULL, '2026-11-09 00:00:00+00'),
  (12, 2045, 15, 4, NULL, '2026-11-10 00:00:00+00'),
  (13, 2045, 16, 5, 'ok', '2026-11-11 00:00:00+00'),
  (14, 2060, 2, 3, NULL, '2026-11-12 00:00:00+00'),
  (15, 1201, 2, 2, '', '2026-11-30 23:59:59+00');
SELECT setval('reviews_id_seq', 15);

INSERT INTO stock_movements (part_id, order_id, reason, change, moved_at) VALUES
  (2041, NULL, 'delivery', 20, '2026-11-01 08:00:00+00'),
  (2041, 32, 'sale', -2, '2026-11-19 23:59:59+00'),
  (2041, 46, 'sale', -3, '2026-11-18 12:00:00+00'),
  (2041, NULL, 'correction', -13, '2026-11-20 17:00:00+00'),
  (2043, NULL, 'delivery', 4, '2026-11-30 23:00:00+00'),
  (1200, 37, 'sale', -1, '2026-11-17 06:00:00+00'),
  (1200, 37, 'return', 1, '2026-11-17 08:00:00+00'),
  (1200, NULL, 'delivery', 1, '2026-11-17 09:00:00+00');

INSERT INTO events (kind, customer_id, details, happened_at) VALUES
  ('search', NULL, '{"q": "Bremsbeläge", "results": 0}', '2026-11-19 23:59:59+00'),
  ('search', 7, '{"q": "bremsbeläge", "results": 2}', '2026-11-20 00:00:00+00'),
  ('view', 7, '{"part_id": 2041, "from": null}', '2026-11-20 00:01:00+00'),
  ('view', NULL, '{"part_id": 2041}', '2026-11-20 00:02:00+00'),
  ('cart', 7, '{"part_id": 2041, "quantity": 2}', '2026-11-20 00:03:00+00'),
  ('sign_in', 7, '{"ok": false, "device": "phone"}', '2026-11-20 00:04:00+00');
INSERT INTO jobs (kind, payload, status, run_at) VALUES
  ('confirm_order', '{"order_id": 77}', 'done', '2026-11-20 09:30:01+00');
