UPDATE parts
SET price_cents = price_cents + 100
WHERE sku = 'BRK-2041'
RETURNING id, OLD.price_cents AS before, NEW.price_cents AS after;
