SELECT to_tsvector('english', 'The pads are squeaking while braking');

SELECT websearch_to_tsquery('english', 'brake pads -rear');
