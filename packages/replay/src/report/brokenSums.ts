import type { Report } from './report.ts';

/** The sums that hold in every report, by name; those that do not hold in this one. */
export function brokenSums(report: Report): string[] {
  const { sources, orders, custody, offers, firstContacts, treatment } = report;
  const open = custody.inferredOpen + custody.inferredReturned;
  const holds: Record<string, boolean> = {
    'issued = the states of orders':
      orders.issued ===
      orders.awaitingStart +
        orders.active +
        orders.suspended +
        orders.completed +
        orders.revoked +
        orders.ended,
    'leftList >= inferredOpen + inferredReturned': custody.leftList >= open,
    'leftList <= inferredOpen + inferredReturned + releases + admissions':
      custody.leftList <= open + custody.releaseRecorded + custody.admitted,
    'releaseRecorded = confirmed + reversed + held':
      custody.releaseRecorded ===
      custody.releaseConfirmed + custody.releaseReversed + custody.releaseHeld,
    'made = accepted + declined + expired + withdrawn + open':
      offers.made ===
      offers.accepted + offers.declined + offers.expired + offers.withdrawn + offers.open,
    'within24h <= within72h <= made':
      firstContacts.within24h <= firstContacts.within72h &&
      firstContacts.within72h <= firstContacts.made,
    'a median where there is a contact':
      (firstContacts.medianHours === null) === (firstContacts.made === 0),
    'startImplied <= completed': treatment.startImplied <= orders.completed,
    'referrals >= orders': report.referrals >= orders.issued,
  };
  for (const [file, { read, accepted, duplicate, ignored, rejected }] of Object.entries(sources))
    holds[`read = the four outcomes (${file})`] =
      read === accepted + duplicate + ignored + rejected;
  return Object.entries(holds).flatMap(([name, held]) => (held ? [] : [name]));
}
