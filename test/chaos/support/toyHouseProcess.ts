import { listener, teller } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';

/** A house of toy services as a process of its own, so that it can be killed. Arguments: data directory. */
const [, , dataDir = ''] = process.argv;
const house = await openTestHouse({ dataDir, freeze: false, services: [teller(), listener()] });
const token = house.issuer.token({ subject: 'load', org: 'org-intake', roles: ['INTAKE'] });
process.on('SIGTERM', () => {
  void house.close().then(() => process.exit(0));
});
process.stdout.write(`${JSON.stringify({ url: house.url, token })}\n`);
