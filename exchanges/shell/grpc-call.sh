# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/grpc-call/main.js" .
# session
node main.js
