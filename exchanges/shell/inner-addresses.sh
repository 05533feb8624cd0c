# needs: node
cat >inner.mjs <<'JS'
import { BlockList, isIP } from 'node:net';

const inner = new BlockList();
for (const [range, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8],
  ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16],
]) inner.addSubnet(range, bits, 'ipv4');
for (const [range, bits] of [['::', 127], ['fc00::', 7], ['fe80::', 10]]) inner.addSubnet(range, bits, 'ipv6');

for (const text of process.argv.slice(2)) {
  const host = new URL(text).hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const verdict = family === 0 ? 'a name: look it up, then ask again'
    : inner.check(host, `ipv${family}`) ? 'inner, refused' : 'outer';
  console.log(`${text}  ${host}  ${verdict}`);
}
JS
# session
node inner.mjs http://169.254.169.254/ http://2130706433/ http://0x7f.1/ http://[::ffff:10.0.0.5]/ http://garage.example/ http://203.0.113.7/
