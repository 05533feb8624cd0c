CREATE TABLE part_details (
  part_id bigint PRIMARY KEY REFERENCES parts (id),
  attributes jsonb NOT NULL
);
INSERT INTO part_details VALUES (2041, '{"axle": "front", "pads": 4}');

SELECT part_id FROM part_details WHERE attributes @> '{"axle": "front"}';
