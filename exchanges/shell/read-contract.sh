# needs: curl, jq
# session
curl http://localhost:3000/openapi.json >openapi.json
jq -c '{openapi, paths: (.paths | length), schemas: (.components.schemas | length)}' openapi.json
jq -c '.paths["/orders"].post | .operationId, (.responses | keys)' openapi.json
jq '.components.schemas.OrderRequest.properties.items.items.properties.quantity' openapi.json
