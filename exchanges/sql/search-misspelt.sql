CREATE EXTENSION pg_trgm;
SELECT word, similarity(word, 'altenator')
FROM ts_stat($$SELECT to_tsvector('simple', name) FROM parts$$)
WHERE word % 'altenator' ORDER BY similarity DESC;
