import { randomBytes } from 'node:crypto';
import { serviceNames } from '@throughcare/contracts';
import { eventually } from '@throughcare/testing/house';
import type { OtlpReceiver, ReceivedSpan } from '@throughcare/testing/otlp';
import { idIn } from '../../journeys/support/caller.ts';
import { openPerson, refer } from '../../journeys/support/intake.ts';
import type { Story } from '../../journeys/support/story.ts';

/**
 * A candidate at the court dies. Intake's verification is heard by all; the court closes the candidate because of it,
 * and that is heard by all again: from the first POST to the last service there are two events and three handlings.
 * `relayed`: events are sent by a relay; on one machine they are in the log with the write that publishes them.
 */
export async function proveOneTrace(
  story: Story,
  receiver: OtlpReceiver,
  { relayed }: { readonly relayed: boolean },
): Promise<void> {
  const ref = await openPerson(story);
  await refer(story, story.as('clerk'), ref, { programmeCode: 'DC', to: 'court-diversion' });
  const deaths = `/intake/people/${ref}/deaths`;
  const report = await story.as('intake').does(deaths, { occurredOn: null });
  await story.settle();

  const [traceId, caller] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  const verify = `${deaths}/${idIn(report, 'reportId')}/verify`;
  const headers = { traceparent: `00-${traceId}-${caller}-01` };
  const { status } = await story.as('intake').post(verify, {}, { headers });
  expect(status).toBe(200);
  await story.settle();

  const mine = () => receiver.spans.filter((span) => span.traceId === traceId);
  const handled = (service: string, event: string) =>
    mine().find((span) => span.service === service && span.name === `process ${event}`);
  const listeners = ['intake', 'prison-program', 'aftercare'];
  await eventually(
    'every service has told what it did',
    () => listeners.every((service) => handled(service, candidateClosed)),
    toldWithin,
  );
  // What ends last is told last: a parent may come after its children, and that an event is sent may be known
  // to its sender later than to those who have applied it.
  await eventually(
    'no span is without its parent',
    () => orphans(mine(), caller).length === 0,
    toldWithin,
  );
  const kinds = (name: string) => mine().filter((span) => span.name === name);
  if (relayed) await eventually('the court has sent', () => kinds(sent).length > 0, toldWithin);

  expect([...new Set(mine().map(({ service }) => service))].sort()).toEqual(
    [...serviceNames].sort(),
  );
  for (const service of listeners) {
    const last = handled(service, candidateClosed);
    if (!last) throw new Error(`${service} handled nothing`);
    expect(last.attributes['throughcare.outcome']).toBe(
      service === 'intake' ? 'applied' : 'ignored',
    );
    expect(wayTo(last, mine())).toEqual([
      'intake POST /people/{pathwayRef}/deaths/{reportId}/verify',
      'intake verify-death',
      `court-diversion process ${deathVerified}`,
      `${service} process ${candidateClosed}`,
    ]);
  }
  const sending = { service: 'court-diversion', kind: 'producer', failed: false };
  expect(kinds(sent)).toMatchObject(relayed ? [sending] : []);
  expect(kinds('store change pathway').length).toBeGreaterThanOrEqual(4);
}

/** Milliseconds: spans are exported once a second, and a machine may be busy. */
const toldWithin = 30_000;

const deathVerified = 'org.throughcare.intake.death.verified.v1';
const candidateClosed = 'org.throughcare.court-diversion.candidate.closed.v1';
const sent = `send ${candidateClosed}`;

/** Spans whose parent is neither in the trace nor the caller. */
const orphans = (spans: readonly ReceivedSpan[], caller: string): readonly ReceivedSpan[] => {
  const known = new Set([caller, ...spans.map(({ spanId }) => spanId)]);
  return spans.filter(({ parentSpanId }) => !known.has(parentSpanId ?? ''));
};

/** From the first span of a trace down to this one: service and name. */
function wayTo(last: ReceivedSpan, spans: readonly ReceivedSpan[]): string[] {
  const way: string[] = [];
  let at: ReceivedSpan | undefined = last;
  while (at) {
    const { service, name, parentSpanId }: ReceivedSpan = at;
    way.unshift(`${service} ${name}`);
    at = spans.find(({ spanId }) => spanId === parentSpanId);
  }
  return way;
}
