# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/reset-token/main.js" .
# session
node main.js
