# needs: npm, node
# mask: sha512-\S+
# mask: added 1 package in \S+
export npm_config_cache=$PWD/cache npm_config_logs_max=0 npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
export npm_config_offline=true npm_config_loglevel=error
mkdir prices shop
printf '{"name":"prices","version":"1.0.0","main":"index.js"}' >prices/package.json
echo 'module.exports = (cents) => (cents / 100).toFixed(2);' >prices/index.js
npm pack ./prices
printf '{"name":"shop","private":true,"dependencies":{"prices":"file:../prices-1.0.0.tgz"}}' >shop/package.json
cd shop
npm install
rm -rf node_modules
# session
grep integrity package-lock.json
npm ci
sed -i 's/cents) =>/cents) => stolen(process.env) ||/' ../prices/index.js; (cd .. && npm pack ./prices)
npm cache clean --force 2>/dev/null; npm ci 2>&1 | grep -o 'code E.*\|wanted .* but got'
