SELECT placed_at, placed_at AT TIME ZONE 'America/New_York' AS clock_in_new_york
FROM orders WHERE id = 77;

SELECT timestamp '2026-11-20 04:30' AT TIME ZONE 'America/New_York' AS back_again;
