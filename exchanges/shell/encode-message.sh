# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/encode-message/main.js" .
# session
node main.js
