ALTER TABLE parts ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', name), 'A') ||
  setweight(to_tsvector('english', category), 'B')) STORED;
CREATE INDEX ON parts USING gin (search);

SELECT DISTINCT name, ts_rank(search, query) AS rank
FROM parts, websearch_to_tsquery('english', 'oil or filters or engine') AS query
WHERE search @@ query
ORDER BY rank DESC, name LIMIT 6;
