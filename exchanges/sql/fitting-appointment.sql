-- given: CREATE TABLE fittings (order_id bigint, local_time timestamp, zone text)
INSERT INTO fittings VALUES
  (77, '2027-03-27 09:00', 'Europe/London'),
  (77, '2027-03-29 09:00', 'Europe/London');

SELECT local_time, local_time AT TIME ZONE zone AS instant FROM fittings;
