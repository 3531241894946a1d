import type { Service } from '@throughcare/service-kit';

/** Waits until every service is at rest, twice running with the same totals: nothing moved between the two looks. */
export async function settle(services: readonly Service[]): Promise<void> {
  let before = '';
  for (;;) {
    const rest = await Promise.all(services.map((service) => service.atRest()));
    const totals = services.map((service) => service.changes()).join(' ');
    if (rest.every(Boolean)) {
      if (totals === before) return;
      before = totals;
    } else before = '';
    await new Promise((done) => setImmediate(done));
  }
}
