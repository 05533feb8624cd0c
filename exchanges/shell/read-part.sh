# needs: curl
# mask: Date: [^\n]+
# session
curl --include http://localhost:3000/parts/2041
