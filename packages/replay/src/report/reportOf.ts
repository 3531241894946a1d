import { allServices } from '@throughcare/runtime';
import type { Pair } from '@throughcare/runtime/house';
import { careFigures } from './care.ts';
import { custodyFigures } from './custody.ts';
import { eventFigures } from './events.ts';
import { orderFigures } from './orders.ts';
import { peopleFigures } from './people.ts';
import type { Report, Tallies } from './report.ts';

/** What only the run itself knows. */
export type RunFigures = {
  readonly sources: Tallies;
  readonly duplicates: number;
  readonly virtualDays: number;
  readonly wallSeconds: number;
};

/** The report of an installation, from what is stored. Reads only; a server may be writing beside it. */
export async function reportOf(
  stored: Pick<Pair, 'store' | 'journal'>,
  run: RunFigures,
): Promise<Report> {
  const specs = allServices();
  const { people, referrals } = await peopleFigures(stored.store('intake'));
  const { orders, startImplied, startOverdue } = await orderFigures(
    stored.store('court-diversion'),
  );
  const care = await careFigures(stored.store('aftercare'));
  const events = await eventFigures(
    stored.journal,
    specs.map((spec) => ({ spec, store: stored.store(spec.name) })),
  );
  return {
    sources: run.sources,
    people,
    referrals: referrals + care.knownNeedStays,
    orders,
    custody: await custodyFigures(stored.store('prison-program')),
    offers: care.offers,
    firstContacts: care.firstContacts,
    treatment: { started: care.started, startImplied, startOverdue, brokenOff: care.brokenOff },
    events: { ...events, duplicates: run.duplicates },
    virtualDays: run.virtualDays,
    wallSeconds: run.wallSeconds,
  };
}
