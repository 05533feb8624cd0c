SELECT length('Ärzteweg'), octet_length('Ärzteweg');

SELECT 'Café' = U&'Cafe\0301' AS same, 'Café' = normalize(U&'Cafe\0301', NFC) AS same_normalised;
