import { BlockList, isIP } from 'node:net';

/** IPv4 that is nobody's on the open internet: own networks, this machine, documentation, multicast and what is reserved. */
const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24],
  ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24],
  ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) closed.addSubnet(network, prefix, 'ipv4');

/** IPv6 on the open internet is 2000::/3; the rest (own, link-local, mapped and translated IPv4, multicast) is not. */
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
/** … except what carries an IPv4 address inside it, and documentation. */
const hidden = new BlockList();
for (const [network, prefix] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) hidden.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is one of the open internet, so that asking it can reach nothing of the product's own. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4: return !closed.check(address, 'ipv4');
    case 6: return open.check(address, 'ipv6') && !hidden.check(address, 'ipv6');
    default: return false;
  }
}
