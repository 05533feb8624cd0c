# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/live-stock/main.js" .
# session
node main.js
