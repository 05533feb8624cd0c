WITH by_words (part, rank) AS (VALUES ('pad set', 1), ('pad paste', 2), ('wear sensor', 3)),
     by_meaning (part, rank) AS (VALUES ('wear sensor', 1), ('disc', 2), ('pad set', 3))
SELECT part,
  round(coalesce(1.0 / (60 + w.rank), 0) + coalesce(1.0 / (60 + m.rank), 0), 5) AS score
FROM by_words AS w FULL JOIN by_meaning AS m USING (part)
ORDER BY score DESC, part;
