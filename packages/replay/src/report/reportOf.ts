import type { DataDir } from '@throughcare/embedded';
import { allServices } from '@throughcare/one-machine';
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

/** The report of a data directory, from what is stored. Reads only; a server may be writing beside it. */
export async function reportOf(data: DataDir, run: RunFigures): Promise<Report> {
  const specs = allServices();
  const { people, referrals } = await peopleFigures(data.openStore('intake'));
  const { orders, startImplied, startOverdue } = await orderFigures(
    data.openStore('court-diversion'),
  );
  const care = await careFigures(data.openStore('aftercare'));
  const events = await eventFigures(
    data.openLog().journal,
    specs.map((spec) => ({ spec, store: data.openStore(spec.name) })),
  );
  return {
    sources: run.sources,
    people,
    referrals: referrals + care.knownNeedStays,
    orders,
    custody: await custodyFigures(data.openStore('prison-program')),
    offers: care.offers,
    firstContacts: care.firstContacts,
    treatment: { started: care.started, startImplied, startOverdue, brokenOff: care.brokenOff },
    events: { ...events, duplicates: run.duplicates },
    virtualDays: run.virtualDays,
    wallSeconds: run.wallSeconds,
  };
}
