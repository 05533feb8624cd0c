SELECT category, count(*)
FROM parts
WHERE to_tsvector('english', name) @@ websearch_to_tsquery('english', 'oil or disc')
GROUP BY category ORDER BY count DESC;
