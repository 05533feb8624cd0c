-- A
CREATE TABLE garages AS SELECT unnest('{Zeller,adams,Ärzteweg,Baker}'::text[]) AS name;
SELECT string_agg(name, ', ' ORDER BY name COLLATE "C") AS by_code_point,
  string_agg(name, ', ' ORDER BY name COLLATE "en-x-icu") AS english FROM garages;
-- B
SELECT string_agg(name, ', ' ORDER BY name COLLATE "sv-x-icu") AS swedish FROM garages;
