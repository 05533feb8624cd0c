# needs: npm, node
export npm_config_cache=$PWD/cache npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
export npm_config_offline=true npm_config_loglevel=error
mkdir colours shop
cat >colours/package.json <<'JSON'
{"name":"colours","version":"1.0.0","scripts":{"postinstall":"node read.js"}}
JSON
echo 'require("fs").writeFileSync(process.env.HOME + "/seen", "SHOP_KEY=" + process.env.SHOP_KEY + "\n");' >colours/read.js
npm pack ./colours
printf '{"name":"shop","private":true}' >shop/package.json
cd shop
export SHOP_KEY=sk-311
# session
npm install --ignore-scripts ../colours-1.0.0.tgz >/dev/null; cat ~/seen 2>/dev/null || echo "nothing read"
npm install --ignore-scripts=false ../colours-1.0.0.tgz >/dev/null; npm rebuild >/dev/null; cat ~/seen
