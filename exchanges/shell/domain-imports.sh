# needs: grep
cp -r "$SHOP" shop
cd shop
# session
grep -l "'../domain/orders.ts'" */*.ts
grep -hoE "from '(\.\./)?(rest|graphql|soap|http|hono|node:)[^']*'" domain/*.ts | wc -l
