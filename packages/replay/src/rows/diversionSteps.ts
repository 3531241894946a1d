import {
  addDaysToDate,
  type CalendarDate,
  diversionProgramme,
  startOfDay,
  unknownArea,
} from '@throughcare/contracts';
import type { DiversionRow } from '@throughcare/importers';
import { z } from 'zod';
import { providerFor } from '../partners/cast.ts';
import type { RowStep } from '../steps.ts';
import { type Drive, personOf, type SourceOf, uuidOf } from './drive.ts';

const attested = { basis: 'ATTESTED' } as const;
/** Days from an imported order to the day by which treatment should have begun; the file gives none. */
const startWithinDays = 30;
const court = 'court-import';

const ReferralAnswer = z.object({ referralId: z.uuid() });
const Orders = z.object({
  items: z.array(
    z.object({
      orderId: z.uuid(),
      state: z.string(),
      caseRef: z.string().nullable(),
      programmeCode: z.string(),
    }),
  ),
});
const Episodes = z.object({ items: z.array(z.object({ episodeId: z.uuid() })) });

/**
 * A diversion is an order, reached by one command a transition, each after the events of the one before.
 * Steps that the file does not show are attested by the source, never invented. Its end is a step of a later day.
 */
export function diversionSteps(source: SourceOf<DiversionRow>, drive: Drive): RowStep[] {
  return source.rows.flatMap(({ row, record }) => {
    const place = { source: source.place, row };
    const key = (step: string) => `${source.name}/${row}/${step}`;
    const steps: RowStep[] = [
      {
        ...place,
        at: startOfDay(record.orderDate),
        part: 0,
        run: () => open(record, source, key, drive),
      },
    ];
    const { result, closedDate } = record;
    if (result !== null && closedDate !== null)
      steps.push({
        ...place,
        at: startOfDay(closedDate),
        part: 1,
        run: () => close(record, source, key, drive),
      });
    return steps;
  });
}

async function open(
  record: DiversionRow,
  source: SourceOf<DiversionRow>,
  key: (step: string) => string,
  { importer, settle, chooser, partners }: Drive,
): Promise<void> {
  const ref = await person(record, source, importer, key('person'));
  const { referralId } = ReferralAnswer.parse(
    (
      await importer.command(
        'intake',
        `/people/${ref}/referrals`,
        {
          ...attested,
          programmeCode: record.programme,
          to: 'court-diversion',
          source: 'COURT',
          caseRef: caseOf(source, record),
        },
        key('draft'),
      )
    ).body,
  );
  const referral = `/people/${ref}/referrals/${referralId}`;
  for (const [step, body] of [
    ['submit', attested],
    ['accept', attested],
    ['route', { ...attested, to: 'court-diversion' }],
  ] as const) {
    await importer.command('intake', `${referral}/${step}`, body, key(step));
    await settle();
  }
  const order = `/people/${ref}/orders/${await orderOf(ref, referralId, importer)}`;
  const command = async (step: string, body: object) => {
    await importer.command(
      'court-diversion',
      `${order}/${step}`,
      { ...attested, ...body },
      key(step),
    );
    await settle();
  };
  const aboutDrugs = diversionProgramme(record.programme).drugTreatment === 'YES';
  const providerOrg =
    aboutDrugs && partners === 'simulated' ? providerFor(chooser, source.name, record) : null;
  await command('take-up', { court });
  await command('determine-eligibility', { eligible: true });
  await command('determine-suitability', { suitable: true });
  if (providerOrg !== null) {
    await command('request-place', {
      providerOrg,
      area: source.area ?? unknownArea,
      needs: ['DRUG_TREATMENT'],
    });
  } else if (aboutDrugs) await command('confirm-place', { heldUntil: null, confirmation: null });
  if (providerOrg !== null) {
    // The provider's own word, through its own door: it was asked, and it holds the place.
    const episodes = await importer.get('aftercare', `/people/${ref}/treatment-episodes`, Episodes);
    const episodeId = episodes?.items.at(-1)?.episodeId;
    if (episodeId === undefined) throw new Error('a place was asked for, and no episode opened');
    await importer.command(
      'aftercare',
      `/treatment-episodes/${episodeId}/confirm-place`,
      { ...attested, providerOrg, heldUntil: heldUntil(record.orderDate) },
      key('place'),
    );
    await settle();
  }
  await command('offer', {});
  await command('record-answer', { answer: 'CONSENTED' });
  await command('issue', {
    orderNumber: `${source.name.slice(0, 20)}-${record.caseRef.slice(0, 16)}`,
    orderDate: record.orderDate,
    startBy:
      partners === 'simulated' && aboutDrugs
        ? addDaysToDate(record.orderDate, startWithinDays)
        : null,
    endDate: null,
    treatmentDirectorOrg: providerOrg,
    ...(aboutDrugs && { conditions: ['TREATMENT'] }),
  });
}

async function close(
  record: DiversionRow,
  source: SourceOf<DiversionRow>,
  key: (step: string) => string,
  { importer, settle }: Drive,
): Promise<void> {
  const ref = await person(record, source, importer, key('closing'));
  const caseRef = caseOf(source, record);
  const orders = await importer.get('court-diversion', `/people/${ref}/orders`, Orders);
  const own = orders?.items.find(
    (one) =>
      one.caseRef === caseRef &&
      one.programmeCode === record.programme &&
      !closed.includes(one.state),
  );
  if (!own) throw new Error('an order is to be closed, and none is open');
  const order = `/people/${ref}/orders/${own.orderId}`;
  if (record.result === 'GRADUATED')
    await importer.command(
      'court-diversion',
      `${order}/complete`,
      { ...attested, outcome: 'NOT_STATED', startImplied: true },
      key('close'),
    );
  else
    await importer.command(
      'court-diversion',
      `${order}/revoke`,
      { ...attested, reason: 'SOURCE_FAILED' },
      key('close'),
    );
  await settle();
}

const person = (
  { participantRef, sex }: DiversionRow,
  { area, name }: SourceOf<DiversionRow>,
  importer: Drive['importer'],
  key: string,
) =>
  personOf(
    importer,
    { issuer: issuerOf(name), type: 'PARTICIPANT', value: participantRef },
    { sex, ...(area !== undefined && { area }) },
    key,
  );

const caseOf = ({ name }: SourceOf<DiversionRow>, { caseRef }: DiversionRow): string =>
  uuidOf(`case/${name}/${caseRef}`);
const closed: readonly string[] = ['COMPLETED', 'REVOKED', 'ENDED_ADMIN'];

const issuerOf = (name: string): string =>
  name
    .replace(/\.[a-z]+$/, '')
    .replace(/[^A-Za-z0-9_.-]/g, '-')
    .slice(0, 64);

async function orderOf(
  ref: string,
  referralId: string,
  importer: Drive['importer'],
): Promise<string> {
  const orders = await importer.get(
    'court-diversion',
    `/people/${ref}/orders?referralId=${referralId}`,
    Orders,
  );
  const order = orders?.items[0];
  if (!order) throw new Error('a referral was routed to the court, and no candidate opened');
  return order.orderId;
}

const heldUntil = (from: CalendarDate): string => startOfDay(addDaysToDate(from, 14));
