import { listener, teller } from '@throughcare/testing';
import {
  embeddedInstallation,
  type Installation,
  openTestHouse,
  type Place,
} from '@throughcare/testing/house';

export type HouseOrder = { readonly place: Place; readonly outboxLimit?: number };

/** A house of toy services as a process of its own, so that it can be killed. Argument: its order, as JSON. */
async function run({ place, outboxLimit }: HouseOrder): Promise<void> {
  const house = await openTestHouse({
    installation: await installationOf(place),
    freeze: false,
    services: [teller(), listener()],
    around: (_service, deps) => ({ ...deps, ...(outboxLimit !== undefined && { outboxLimit }) }),
  });
  const token = house.issuer.token({ subject: 'load', org: 'org-intake', roles: ['INTAKE'] });
  process.on('SIGTERM', () => {
    void house.close().then(() => process.exit(0));
  });
  process.stdout.write(`${JSON.stringify({ url: house.url, token })}\n`);
}

/** The clients of engines are loaded only where there are engines: a house that is killed often should start fast. */
export const installationOf = async (place: Place): Promise<Installation> =>
  place.pair === 'embedded'
    ? embeddedInstallation(place.dir)
    : (await import('@throughcare/testing/installations')).installationAt(place);

const [, script = '', order = ''] = process.argv;
if (script === import.meta.filename) await run(JSON.parse(order) as HouseOrder);
