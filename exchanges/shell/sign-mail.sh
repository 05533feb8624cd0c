# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/sign-mail/main.js" .
# session
node main.js
