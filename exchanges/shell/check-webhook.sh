# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/check-webhook/main.js" .
# session
node main.js
