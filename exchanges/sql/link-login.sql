CREATE TABLE logins (
  issuer text NOT NULL,
  subject text NOT NULL,
  customer_id bigint NOT NULL REFERENCES customers (id),
  PRIMARY KEY (issuer, subject)
);

INSERT INTO logins VALUES ('https://accounts.provider.example', '248289', 7);
INSERT INTO logins VALUES ('https://accounts.provider.example', '248289', 8);
