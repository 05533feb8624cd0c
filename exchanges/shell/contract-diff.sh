# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/contract-diff/main.js" .
# session
node main.js
