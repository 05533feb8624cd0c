import type { AnswersById } from '../../exercise.ts';

export const SETS_TEXTS_DAYS_ANSWERS: AnswersById = {
  union: {
    right: [
      'SELECT DISTINCT coalesce(p.country, s.country) AS country FROM profiles AS p FULL JOIN suppliers AS s ON s.country = p.country',
      'SELECT DISTINCT country FROM (SELECT country FROM profiles UNION ALL SELECT country FROM suppliers) AS t',
    ],
    wrong: [
      ['duplicates', 'SELECT country FROM profiles UNION ALL SELECT country FROM suppliers'],
      [
        'duplicates',
        'SELECT DISTINCT country FROM profiles UNION ALL SELECT DISTINCT country FROM suppliers',
      ],
      ['rows-missing', 'SELECT country FROM profiles INTERSECT SELECT country FROM suppliers'],
      ['elsewhere rows-missing', 'SELECT DISTINCT country FROM profiles'],
      [
        'elsewhere rows-missing',
        'SELECT DISTINCT p.country FROM profiles AS p LEFT JOIN suppliers AS s USING (country)',
      ],
      ['rows-extra', 'SELECT country FROM profiles UNION SELECT name FROM suppliers'],
    ],
  },
  except: {
    right: [
      'SELECT DISTINCT country FROM profiles WHERE country NOT IN (SELECT country FROM suppliers)',
      'SELECT DISTINCT country FROM profiles AS p WHERE NOT EXISTS (SELECT FROM suppliers AS s WHERE s.country = p.country)',
    ],
    wrong: [
      ['rows-missing', 'SELECT country FROM suppliers EXCEPT SELECT country FROM profiles'],
      ['rows-extra', 'SELECT country FROM profiles EXCEPT ALL SELECT country FROM suppliers'],
      [
        'elsewhere duplicates',
        'SELECT country FROM profiles WHERE country NOT IN (SELECT country FROM suppliers)',
      ],
      ['rows-differ', 'SELECT country FROM profiles INTERSECT SELECT country FROM suppliers'],
      [
        'rows-extra',
        'SELECT DISTINCT p.country FROM profiles AS p JOIN suppliers AS s ON s.country <> p.country',
      ],
      [
        'rows-extra',
        'SELECT country FROM profiles EXCEPT SELECT country FROM suppliers WHERE email IS NOT NULL',
      ],
    ],
  },
  'one-day': {
    right: [
      "SELECT id, placed_at FROM orders WHERE placed_at::date = '2026-11-19'",
      "SELECT id, placed_at FROM orders WHERE date_trunc('day', placed_at) = '2026-11-19'",
      "SELECT id, placed_at AT TIME ZONE 'UTC' AT TIME ZONE 'UTC' AS placed_at FROM orders WHERE placed_at >= '2026-11-19 00:00+00' AND placed_at < timestamptz '2026-11-19' + interval '1 day'",
    ],
    wrong: [
      [
        'elsewhere rows-extra',
        "SELECT id, placed_at FROM orders WHERE placed_at BETWEEN '2026-11-19' AND '2026-11-20'",
      ],
      ['rows-missing', "SELECT id, placed_at FROM orders WHERE placed_at = '2026-11-19'"],
      [
        'elsewhere rows-missing',
        "SELECT id, placed_at FROM orders WHERE placed_at > '2026-11-19' AND placed_at < '2026-11-20'",
      ],
      [
        'elsewhere rows-missing',
        "SELECT id, placed_at FROM orders WHERE placed_at BETWEEN '2026-11-19 00:00' AND '2026-11-19 23:59'",
      ],
      [
        'type',
        "SELECT id, placed_at::date AS placed_at FROM orders WHERE placed_at::date = '2026-11-19'",
      ],
      ['rows-extra', 'SELECT id, placed_at FROM orders WHERE extract(day FROM placed_at) >= 19'],
      ['rows-missing', "SELECT id, placed_at FROM orders WHERE placed_at::text LIKE '%11-19 0%'"],
    ],
  },
  'per-day': {
    right: [
      "SELECT date_trunc('day', placed_at)::date AS day, count(*) AS orders, sum(total_cents) AS cents FROM orders GROUP BY 1 ORDER BY 1",
    ],
    wrong: [
      [
        'order',
        'SELECT placed_at::date AS day, count(*) AS orders, sum(total_cents) AS cents FROM orders GROUP BY day',
      ],
      [
        'order',
        'SELECT placed_at::date AS day, count(*) AS orders, sum(total_cents) AS cents FROM orders GROUP BY day ORDER BY day DESC',
      ],
      [
        'rows-differ',
        'SELECT placed_at::date AS day, count(*) AS orders, sum(total_cents) AS cents FROM orders GROUP BY placed_at ORDER BY day',
      ],
      [
        'type',
        "SELECT date_trunc('day', placed_at) AS day, count(*) AS orders, sum(total_cents) AS cents FROM orders GROUP BY 1 ORDER BY 1",
      ],
      [
        'type',
        'SELECT extract(day FROM placed_at) AS day, count(*) AS orders, sum(total_cents) AS cents FROM orders GROUP BY 1 ORDER BY 1',
      ],
      [
        'values',
        'SELECT placed_at::date AS day, count(DISTINCT customer_id) AS orders, sum(total_cents) AS cents FROM orders GROUP BY day ORDER BY day',
      ],
      [
        'rows-differ',
        "SELECT placed_at::date AS day, count(*) AS orders, sum(total_cents) AS cents FROM orders WHERE status <> 'cancelled' GROUP BY day ORDER BY day",
      ],
      [
        'order',
        'SELECT placed_at::date AS day, count(*) AS orders, sum(total_cents) AS cents FROM orders GROUP BY day ORDER BY cents',
      ],
    ],
  },
  'days-without': {
    right: [
      "SELECT date '2026-11-16' + n AS day, (SELECT count(*) FROM orders WHERE placed_at::date = date '2026-11-16' + n) AS orders FROM generate_series(1, 5) AS n",
    ],
    wrong: [
      [
        'values',
        "SELECT d::date AS day, count(*) AS orders FROM generate_series(timestamptz '2026-11-17', '2026-11-21', '1 day') AS d LEFT JOIN orders ON placed_at::date = d::date GROUP BY day",
      ],
      [
        'rows-missing',
        "SELECT placed_at::date AS day, count(*) AS orders FROM orders WHERE placed_at >= '2026-11-17' AND placed_at < '2026-11-22' GROUP BY day",
      ],
      [
        'rows-missing',
        "SELECT d::date AS day, count(orders.id) AS orders FROM generate_series(timestamptz '2026-11-17', '2026-11-20', '1 day') AS d LEFT JOIN orders ON placed_at::date = d::date GROUP BY day",
      ],
      [
        'values',
        "SELECT d::date AS day, count(orders.id) AS orders FROM generate_series(timestamptz '2026-11-17', '2026-11-21', '1 day') AS d LEFT JOIN orders ON placed_at = d GROUP BY day",
      ],
      [
        'elsewhere values',
        "SELECT d::date AS day, count(orders.id) AS orders FROM generate_series(timestamptz '2026-11-17', '2026-11-21', '1 day') AS d LEFT JOIN orders ON placed_at BETWEEN d AND d + interval '1 day' GROUP BY day",
      ],
      [
        'values',
        "SELECT d::date AS day, nullif(count(orders.id), 0) AS orders FROM generate_series(timestamptz '2026-11-17', '2026-11-21', '1 day') AS d LEFT JOIN orders ON placed_at::date = d::date GROUP BY day",
      ],
      [
        'type',
        "SELECT d AS day, count(orders.id) AS orders FROM generate_series(timestamptz '2026-11-17', '2026-11-21', '1 day') AS d LEFT JOIN orders ON placed_at::date = d::date GROUP BY day",
      ],
    ],
  },
  'mail-domain': {
    right: [
      "SELECT name, substring(lower(email) FROM '@(.*)$') AS domain FROM suppliers WHERE email LIKE '%@%' UNION ALL SELECT name, '' FROM suppliers WHERE email NOT LIKE '%@%'",
      "SELECT name, split_part(lower(email), '@', -1) AS domain FROM suppliers WHERE email IS NOT NULL",
    ],
    wrong: [
      [
        'values',
        "SELECT name, split_part(email, '@', 1) AS domain FROM suppliers WHERE email IS NOT NULL",
      ],
      [
        'elsewhere values',
        "SELECT name, split_part(email, '@', 2) AS domain FROM suppliers WHERE email IS NOT NULL",
      ],
      ['rows-extra', "SELECT name, lower(split_part(email, '@', 2)) AS domain FROM suppliers"],
      [
        'values',
        "SELECT name, lower(split_part(split_part(email, '@', 2), '.', 1)) AS domain FROM suppliers WHERE email IS NOT NULL",
      ],
      [
        'elsewhere rows-missing',
        "SELECT name, lower(split_part(email, '@', 2)) AS domain FROM suppliers WHERE email <> ''",
      ],
      [
        'values',
        "SELECT name, '@' || lower(split_part(email, '@', 2)) AS domain FROM suppliers WHERE email IS NOT NULL",
      ],
      [
        'values',
        "SELECT name, lower(split_part(email, '@', 2)) || ' ' AS domain FROM suppliers WHERE email IS NOT NULL",
      ],
    ],
  },
  'price-bands': {
    right: [
      "SELECT band, count(*) AS parts FROM (SELECT CASE WHEN price_cents >= 5000 THEN 'large' WHEN price_cents >= 1000 THEN 'medium' ELSE 'small' END AS band FROM parts WHERE stock > 0) AS t GROUP BY band",
    ],
    wrong: [
      [
        'values',
        "SELECT CASE WHEN price_cents < 1000 THEN 'small' WHEN price_cents < 5000 THEN 'medium' ELSE 'large' END AS band, count(*) AS parts FROM parts GROUP BY band",
      ],
      [
        'rows-differ',
        "SELECT CASE WHEN price_cents < 5000 THEN 'medium' WHEN price_cents < 1000 THEN 'small' ELSE 'large' END AS band, count(*) AS parts FROM parts WHERE stock > 0 GROUP BY band",
      ],
      [
        'elsewhere values',
        "SELECT CASE WHEN price_cents <= 1000 THEN 'small' WHEN price_cents <= 5000 THEN 'medium' ELSE 'large' END AS band, count(*) AS parts FROM parts WHERE stock > 0 GROUP BY band",
      ],
      [
        'values',
        "SELECT CASE WHEN price_cents < 1000 THEN 'small' WHEN price_cents < 5000 THEN 'medium' END AS band, count(*) AS parts FROM parts WHERE stock > 0 GROUP BY band",
      ],
      [
        'rows-differ',
        "SELECT CASE WHEN price_cents < 10 THEN 'small' WHEN price_cents < 50 THEN 'medium' ELSE 'large' END AS band, count(*) AS parts FROM parts WHERE stock > 0 GROUP BY band",
      ],
      [
        'values',
        "SELECT CASE WHEN price_cents < 1000 THEN 'small' WHEN price_cents < 5000 THEN 'medium' ELSE 'large' END AS band, sum(stock) AS parts FROM parts GROUP BY band",
      ],
      [
        'elsewhere values',
        "SELECT CASE WHEN price_cents BETWEEN 1 AND 999 THEN 'small' WHEN price_cents BETWEEN 1000 AND 4999 THEN 'medium' ELSE 'large' END AS band, count(*) AS parts FROM parts WHERE stock > 0 GROUP BY band",
      ],
      [
        'values',
        "SELECT CASE WHEN price_cents < 1000 THEN 'Small' WHEN price_cents < 5000 THEN 'Medium' ELSE 'Large' END AS band, count(*) AS parts FROM parts WHERE stock > 0 GROUP BY band",
      ],
    ],
  },
  'work-order': {
    right: [
      "SELECT id, status, total_cents FROM orders WHERE total_cents > 40000 ORDER BY status = 'pending' DESC, status = 'paid' DESC, total_cents DESC",
    ],
    wrong: [
      [
        'order',
        'SELECT id, status, total_cents FROM orders WHERE total_cents > 40000 ORDER BY status, total_cents DESC',
      ],
      [
        'order',
        'SELECT id, status, total_cents FROM orders WHERE total_cents > 40000 ORDER BY status DESC, total_cents DESC',
      ],
      [
        'order',
        "SELECT id, status, total_cents FROM orders WHERE total_cents > 40000 ORDER BY CASE status WHEN 'pending' THEN 1 WHEN 'paid' THEN 2 ELSE 3 END",
      ],
      [
        'order',
        "SELECT id, status, total_cents FROM orders WHERE total_cents > 40000 ORDER BY CASE status WHEN 'pending' THEN 1 WHEN 'paid' THEN 2 ELSE 3 END, total_cents",
      ],
      [
        'elsewhere order',
        "SELECT id, status, total_cents FROM orders WHERE total_cents > 40000 ORDER BY CASE status WHEN 'pending' THEN 1 WHEN 'paid' THEN 2 WHEN 'shipped' THEN 3 ELSE 4 END, total_cents DESC",
      ],
      [
        'elsewhere rows-extra',
        "SELECT id, status, total_cents FROM orders WHERE total_cents >= 40000 ORDER BY CASE status WHEN 'pending' THEN 1 WHEN 'paid' THEN 2 ELSE 3 END, total_cents DESC",
      ],
      [
        'rows-missing',
        "SELECT id, status, total_cents FROM orders WHERE total_cents > 40000 AND status IN ('pending', 'paid') ORDER BY CASE status WHEN 'pending' THEN 1 ELSE 2 END, total_cents DESC",
      ],
    ],
  },
};
