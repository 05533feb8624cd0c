CREATE TABLE meanings (name text, vector real[]);
INSERT INTO meanings VALUES ('Brake pad set, front', '{0.9, 0.1, 0.3}'),
  ('Brake disc, front', '{0.8, 0.2, 0.5}'), ('Horn, 12 V', '{0.1, 0.9, 0.2}');

SELECT name, round((1 - sum(a * b) / sqrt(sum(a * a) * sum(b * b)))::numeric, 3) AS distance
FROM meanings, unnest(vector, '{0.7, 0.1, 0.2}'::real[]) AS pair (a, b)
GROUP BY name ORDER BY distance;
