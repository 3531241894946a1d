import {
  addDaysToDate,
  type CalendarDate,
  diversionProgramme,
  startOfDay,
  unknownArea,
  utc,
} from '@throughcare/contracts';
import type { DiversionRow } from '@throughcare/importers';
import { z } from 'zod';
import { providerFor } from '../partners/cast.ts';
import { type Drive, keyed, personOf, type Rest, type SourceOf, uuidOf } from './drive.ts';

const attested = { basis: 'ATTESTED' } as const;
/** The prosecutor's office whose numbers the format holds: a participant is the same in each of its files. */
const issuer = 'COOK-SAO';
/** Days from an order to the day by which treatment should have begun, where partners are simulated; the file gives none. */
const startWithinDays = 30;
const placeHeldDays = 14;
export const court = 'court-import';

const ReferralAnswer = z.object({ referralId: z.uuid() });
const Order = z.object({
  orderId: z.uuid(),
  state: z.string(),
  caseRef: z.string().nullable(),
  programmeCode: z.string(),
  order: z.object({ orderDate: z.string() }).nullable(),
});
const Orders = z.object({ items: z.array(Order) });
const Episodes = z.object({
  items: z.array(z.object({ episodeId: z.uuid(), orderId: z.uuid() })),
});

/** A diversion, and where it comes from. */
export type Diversion = {
  readonly record: DiversionRow;
  readonly row: number;
  readonly source: Pick<SourceOf<DiversionRow>, 'name' | 'area'>;
};
/** The order that a row became. */
export type Placed = { readonly ref: string; readonly orderId: string };

/** The person whom a row names. */
export const participant = ({ record, source, row }: Diversion, drive: Drive, step: string) =>
  personOf(
    drive.importer,
    { issuer, type: 'PARTICIPANT', value: record.participantRef },
    { sex: record.sex, ...(source.area !== undefined && { area: source.area }) },
    keyOf({ record, source, row }, drive, step),
  );

/** The order that a row became before; undefined where it is not there, or not issued yet. */
export async function orderOfRow(
  ref: string,
  { record }: Diversion,
  { importer }: Drive,
): Promise<{ orderId: string; isClosed: boolean } | undefined> {
  const orders = await importer.get('court-diversion', `/people/${ref}/orders`, Orders);
  const own = orders?.items.find(
    ({ caseRef, programmeCode, order }) =>
      caseRef === caseOf(record) &&
      programmeCode === record.programme &&
      order?.orderDate === record.orderDate,
  );
  return own && { orderId: own.orderId, isClosed: closed.includes(own.state) };
}

/**
 * A diversion is an order, reached by one command a transition, each after the events of the one before.
 * Steps that the file does not show are attested by the source, never invented.
 */
export async function openDiversion(
  diversion: Diversion,
  drive: Drive,
  rest: Rest,
): Promise<Placed> {
  const { record, source } = diversion;
  const { importer, chooser } = drive;
  const key = (step: string) => keyOf(diversion, drive, step);
  const ref = await participant(diversion, drive, 'person');
  const { orderId } = await referred(ref, diversion, drive, rest);
  const command = async (step: string, body: object) => {
    await importer.command(
      'court-diversion',
      `/people/${ref}/orders/${orderId}/${step}`,
      { ...attested, ...body },
      key(step),
      drive.doneBefore,
    );
    await rest();
  };
  const aboutDrugs = diversionProgramme(record.programme).drugTreatment === 'YES';
  const providerOrg = aboutDrugs && chooser !== null ? providerFor(chooser, record) : null;
  await command('take-up', { court });
  await command('determine-eligibility', { eligible: true });
  await command('determine-suitability', { suitable: true });
  if (providerOrg !== null) {
    await command('request-place', {
      providerOrg,
      area: source.area ?? unknownArea,
      needs: ['DRUG_TREATMENT'],
    });
    // The provider's own word, through its own door: it was asked, and it holds the place.
    const episodes = await importer.get('aftercare', `/people/${ref}/treatment-episodes`, Episodes);
    const episode = episodes?.items.find((one) => one.orderId === orderId);
    if (!episode) throw new Error('a place was asked for, and no episode opened');
    await importer.command(
      'aftercare',
      `/treatment-episodes/${episode.episodeId}/confirm-place`,
      { ...attested, providerOrg, heldUntil: heldUntil(record.orderDate) },
      key('place'),
    );
    await rest();
  } else if (aboutDrugs) await command('confirm-place', { heldUntil: null, confirmation: null });
  await command('offer', {});
  await command('record-answer', { answer: 'CONSENTED' });
  await command('issue', {
    orderNumber: `${issuer}-${record.caseRef.slice(0, 16)}`,
    orderDate: record.orderDate,
    startBy: providerOrg === null ? null : addDaysToDate(record.orderDate, startWithinDays),
    endDate: null,
    treatmentDirectorOrg: providerOrg,
    ...(aboutDrugs && { conditions: ['TREATMENT'] }),
  });
  return { ref, orderId };
}

/** What the file says of the end: graduated completes the order and implies a start, failed revokes it without a breach. */
export async function closeDiversion(
  diversion: Diversion,
  { ref, orderId }: Placed,
  drive: Drive,
  rest: Rest,
): Promise<void> {
  const { result, closedDate } = diversion.record;
  const graduated = result === 'GRADUATED';
  const ended = { ...attested, ...(closedDate !== null && { on: closedDate }) };
  await drive.importer.command(
    'court-diversion',
    `/people/${ref}/orders/${orderId}/${graduated ? 'complete' : 'revoke'}`,
    graduated
      ? { ...ended, outcome: 'NOT_STATED', startImplied: true }
      : { ...ended, reason: 'SOURCE_FAILED' },
    keyOf(diversion, drive, 'close'),
  );
  await rest();
}

/** Referred, accepted and routed to the court, where a candidate opens. */
async function referred(
  ref: string,
  diversion: Diversion,
  drive: Drive,
  rest: Rest,
): Promise<z.infer<typeof Order>> {
  const { record } = diversion;
  const { importer } = drive;
  const key = (step: string) => keyOf(diversion, drive, step);
  const drafted = await importer.command(
    'intake',
    `/people/${ref}/referrals`,
    {
      ...attested,
      programmeCode: record.programme,
      to: 'court-diversion',
      court,
      source: 'COURT',
      caseRef: caseOf(record),
    },
    key('draft'),
    drive.doneBefore,
  );
  const { referralId } = ReferralAnswer.parse(drafted.body);
  let { position } = drafted;
  for (const [step, body] of [
    ['submit', attested],
    ['accept', attested],
    ['route', { ...attested, to: 'court-diversion' }],
  ] as const) {
    ({ position } = await importer.command(
      'intake',
      `/people/${ref}/referrals/${referralId}/${step}`,
      body,
      key(step),
      drive.doneBefore,
    ));
    await rest();
  }
  const orders = await importer.get(
    'court-diversion',
    `/people/${ref}/orders?referralId=${referralId}`,
    Orders,
    position,
  );
  const [order] = orders?.items ?? [];
  if (!order) throw new Error('a referral was routed to the court, and no candidate opened');
  return order;
}

const keyOf = ({ source, row }: Diversion, drive: Drive, step: string): string =>
  `${keyed(drive.keyed, source.name, row)}/${step}`;

const caseOf = ({ caseRef }: DiversionRow): string => uuidOf(`case/${issuer}/${caseRef}`);
const closed: readonly string[] = ['COMPLETED', 'REVOKED', 'ENDED_ADMIN'];
const heldUntil = (from: CalendarDate): string =>
  startOfDay(addDaysToDate(from, placeHeldDays), utc);
