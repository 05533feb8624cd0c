-- What is around the orders, for the story and for the year: profiles, suppliers, reviews, events.
-- It has what queries stumble over: NULLs, ties, namesakes, groups without a member, signs beyond
-- ASCII. Expects the function draw of orders.sql.
INSERT INTO profiles (customer_id, name, city, country, newsletter, referred_by) VALUES
  (1, 'Ana García', 'Sevilla', 'ES', true, NULL),
  (2, 'Björn Lindström', 'Malmö', 'SE', true, 1),
  (3, 'Chloé Lefèvre', 'Lyon', 'FR', false, 1),
  (4, 'Dušan Novák', 'Brno', 'CZ', NULL, 2),
  (5, 'Elif Öztürk', NULL, 'TR', true, 2),
  (6, 'Grażyna Wójcik', 'Łódź', 'PL', false, 5),
  (7, 'Jürgen Müller', 'Köln', 'DE', true, 3),
  (8, 'Niamh O’Brien', 'Galway', 'IE', NULL, NULL),
  (9, 'Māra Ozoliņa', 'Rīga', 'LV', true, 8),
  (10, 'Søren Sørensen', 'Aarhus', 'DK', false, 8),
  (11, 'Ana García', NULL, 'ES', NULL, 7),
  (12, 'Þóra Jónsdóttir', 'Reykjavík', 'IS', true, NULL);

INSERT INTO profiles (customer_id, name, city, country, newsletter, referred_by)
SELECT customers.id, firsts[1 + pg_temp.draw(customers.id, 20, 12)] || ' '
    || lasts[1 + pg_temp.draw(customers.id, 21, 12)],
  CASE pg_temp.draw(customers.id, 22, 10) WHEN 0 THEN NULL ELSE city END, country,
  (ARRAY[true, false, NULL])[1 + pg_temp.draw(customers.id, 23, 3)],
  CASE pg_temp.draw(customers.id, 24, 3) WHEN 0 THEN NULL
    ELSE 1 + pg_temp.draw(customers.id, 25, customers.id - 1) END
FROM customers
JOIN (VALUES (0, 'Sevilla', 'ES'), (1, 'Malmö', 'SE'), (2, 'Lyon', 'FR'), (3, 'Brno', 'CZ'),
  (4, 'Łódź', 'PL'), (5, 'Köln', 'DE'), (6, 'Galway', 'IE'), (7, 'Aarhus', 'DK')
) AS place (number, city, country) ON number = pg_temp.draw(customers.id, 26, 8),
  (VALUES (
    ARRAY['Ana', 'Björn', 'Chloé', 'Dušan', 'Elif', 'Grażyna', 'Jürgen', 'Māra', 'Niamh', 'Óscar',
      'Søren', 'Þóra'],
    ARRAY['García', 'Lindström', 'Lefèvre', 'Novák', 'Öztürk', 'Wójcik', 'Müller', 'Ozoliņa',
      'O’Brien', 'Rossi', 'Sørensen', 'Jónsdóttir']
  )) AS names (firsts, lasts)
WHERE customers.id > 12
ORDER BY customers.id;

-- The last two supply nothing yet.
INSERT INTO suppliers (name, country, email) VALUES
  ('Müller & Söhne', 'DE', 'sales@mueller-und-soehne.example'),
  ('Części Łódź', 'PL', 'biuro@czesci-lodz.example'),
  ('Ægir Bremser', 'DK', NULL),
  ('Pièces du Rhône', 'FR', 'commandes@pieces-rhone.example'),
  ('Nordlys Dele', 'DK', 'ordre@nordlys-dele.example'),
  ('Repuestos Ñandú', 'ES', 'pedidos@nandu.example'),
  ('Ďatel Autodíly', 'CZ', NULL),
  ('Öz Oto Yedek', 'TR', 'siparis@oz-oto.example'),
  ('Rhein Rad', 'DE', 'kontakt@rhein-rad.example'),
  ('Tiny Bolts', 'IE', NULL);

-- Each part comes from none to three suppliers.
INSERT INTO supplies (part_id, supplier_id, cost_cents, lead_days)
SELECT parts.id, 1 + (pg_temp.draw(parts.id, 30, 8) + place * 3) % 8,
  price_cents * (55 + 5 * pg_temp.draw(parts.id * 4 + place, 31, 4)) / 100,
  NULLIF(2 * pg_temp.draw(parts.id * 4 + place, 32, 8), 0)
FROM parts, LATERAL generate_series(1, pg_temp.draw(parts.id, 33, 4)) AS place
ORDER BY 1, 2;

-- Five reviews for each customer, at most 5,000; every third is about one of six brake parts.
INSERT INTO reviews (part_id, customer_id, stars, body, written_at)
SELECT CASE pg_temp.draw(n, 40, 3) WHEN 0 THEN 2041 + pg_temp.draw(n, 41, 6)
    ELSE 101 + pg_temp.draw(n, 42, 2000) END,
  1 + pg_temp.draw(n, 43, customers.count),
  (ARRAY[5, 5, 5, 4, 4, 3, 2, 1])[1 + pg_temp.draw(n, 44, 8)],
  (ARRAY[NULL, NULL, NULL, 'Fits.', 'Fits.', 'Passt genau.', 'Très bien, livré en deux jours.',
    'Za drogie.', 'Squeals for the first 100 km, then quiet.', '¡Perfecto!', 'Right part, wrong colour.',
    'Brugt i 3 år, ingen problemer.'])[1 + pg_temp.draw(n, 45, 12)],
  timestamptz '2026-11-20 09:00:00+00' - pg_temp.draw(n, 46, 400) * interval '1 hour'
FROM (SELECT count(*) FROM customers) AS customers,
  LATERAL generate_series(1, least(5000, 5 * customers.count)) AS n
ORDER BY 5, n
ON CONFLICT (part_id, customer_id) DO NOTHING;

-- Forty events for each customer, at most 30,000; half of what is searched and viewed is anonymous.
INSERT INTO events (kind, customer_id, details, happened_at)
SELECT kind,
  CASE WHEN kind IN ('search', 'view') AND pg_temp.draw(n, 50, 2) = 0 THEN NULL
    ELSE 1 + pg_temp.draw(n, 51, customers.count) END,
  CASE kind
    WHEN 'search' THEN jsonb_build_object(
      'q', (ARRAY['brake pads', 'oil', 'Bremsbeläge', 'phare', 'wiper'])[1 + pg_temp.draw(n, 52, 5)],
      'results', pg_temp.draw(n, 53, 30))
    WHEN 'view' THEN jsonb_build_object('part_id', part,
      'from', (ARRAY['search', 'newsletter', NULL])[1 + pg_temp.draw(n, 54, 3)])
    WHEN 'cart' THEN jsonb_build_object('part_id', part, 'quantity', 1 + pg_temp.draw(n, 55, 4))
    ELSE jsonb_build_object('ok', pg_temp.draw(n, 56, 10) > 0,
      'device', (ARRAY['phone', 'laptop'])[1 + pg_temp.draw(n, 57, 2)])
  END,
  timestamptz '2026-11-20 09:30:00+00' - (total - n) * interval '7 minutes'
FROM (SELECT count(*), least(30000, 40 * count(*)) AS total FROM customers) AS customers,
  LATERAL generate_series(1, total) AS n,
  LATERAL (SELECT
    (ARRAY['view', 'view', 'view', 'search', 'search', 'cart', 'sign_in'])[1 + pg_temp.draw(n, 58, 7)]
      AS kind,
    CASE pg_temp.draw(n, 59, 3) WHEN 0 THEN 2041 + pg_temp.draw(n, 60, 6)
      ELSE 101 + pg_temp.draw(n, 61, 2000) END AS part) AS drawn
ORDER BY n;

DROP FUNCTION pg_temp.draw;
