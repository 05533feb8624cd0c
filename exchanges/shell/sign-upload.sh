# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/sign-upload/main.js" .
# session
node main.js
