# needs: grep
# mask: :\d+:
# mask: \d{4}
cp -r "$SHOP" shop
cp -r "$SHOP/../tests/unit/shop" tests
# session
cat shop/*.ts shop/*/*.ts | wc -l
grep -rn "/cancellation'" shop | sort
grep -rn 'cancelOrder' shop | sort | cut -c 1-80
sed -n '/function cancelOrder/,/UPDATE orders/p' shop/domain/orders.ts
sed -n "/cancellation'/,/^});/p" tests/orders.ts | grep -oE "it\('.*'"
