# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/websocket-accept/main.js" .
# session
node main.js
