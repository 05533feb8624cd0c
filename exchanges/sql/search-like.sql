SELECT count(*) FROM parts WHERE name ILIKE '%brake pads%';

SELECT count(*) FROM parts
WHERE to_tsvector('english', name) @@ websearch_to_tsquery('english', 'brake pads');
