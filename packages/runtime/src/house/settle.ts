import type { Service } from '@throughcare/service-kit';
import { rest as pause, turn } from '@throughcare/waiting';

/** Wall milliseconds without any change after which something that will not come to rest counts as stuck. */
const patience = 20_000;
/** Looks in a row at the speed of the event loop; then one a millisecond, so that a broker nearby gets its share of the CPU. */
const eagerLooks = 200;

/**
 * Waits until every service is at rest, twice running with the same totals: nothing moved between the two looks.
 * One service after the other: while one is busy, asking the others tells nothing and costs queries.
 * Throws, naming the service, where one is not at rest and nothing moves any more.
 */
export async function settle(
  services: readonly Pick<Service, 'name' | 'atRest' | 'changes'>[],
  { stuckAfter = patience, now = () => performance.now() } = {},
): Promise<void> {
  const totals = () => services.map((service) => service.changes()).join(' ');
  const rest = async ({ name, atRest }: (typeof services)[number]) => {
    let moved = { totals: '', at: now() };
    for (let looks = 0; !(await atRest()); looks++) {
      const seen = totals();
      if (seen !== moved.totals) moved = { totals: seen, at: now() };
      else if (now() - moved.at > stuckAfter)
        throw new Error(`nothing moves, and this does not come to rest: ${name}`);
      await (looks < eagerLooks ? turn() : pause(1));
    }
  };
  for (let before = ''; ; ) {
    for (const service of services) await rest(service);
    const seen = totals();
    if (seen === before) return;
    before = seen;
  }
}
