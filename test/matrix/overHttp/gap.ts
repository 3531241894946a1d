import type { ServiceName } from '@throughcare/contracts';
import type { Part } from '../../journeys/support/cast.ts';
import { drugCourtTerms, inDays, issuedOrder, type OrderAt } from '../../journeys/support/court.ts';
import { HeldBack } from '../../journeys/support/heldBack.ts';
import { consent, handIn, openPerson } from '../../journeys/support/intake.ts';
import { Journey } from '../../journeys/support/journey.ts';
import { theOffer } from '../../journeys/support/partners.ts';
import { prison } from '../../journeys/support/prison.ts';
import { accepts, allNgos, insideWithNeed, outUnplanned } from '../../journeys/support/stories.ts';
import { Tally } from '../frame/tally.ts';

type Gap = {
  /** The event that carries it. */
  readonly carries: string;
  /** Who has not read it yet. */
  readonly service: ServiceName;
  readonly who: Part;
  /** Whether the event lets them in, or shuts them out. */
  readonly lets: 'in' | 'out';
  /** Others, who must not be let in by it. */
  readonly never: readonly Part[];
  /** What must have been before: gives the question, the field that tells, and the step that the event tells of. */
  prepare(journey: Journey): Promise<{
    readonly asks: string;
    readonly field?: string;
    does(): Promise<unknown>;
  }>;
};

const legal = async (order: OrderAt) => {
  await order.does('counsel', 'record-answer', {
    answer: 'CONSENTED',
    informed: true,
    voluntary: true,
    pleaType: 'POST_PLEA',
    counsel: 'Counsel Example',
  });
  await order.does('judge', 'issue', drugCourtTerms(order.journey));
};

/** Out, and harbour has accepted the offer; gives the person and the case. */
async function withCase(journey: Journey) {
  await allNgos(journey);
  const stay = await insideWithNeed(journey);
  await outUnplanned(journey, stay);
  return { ref: stay.ref, caseId: await accepts(journey, 'harbour') };
}

const gaps: readonly Gap[] = [
  {
    carries: 'referral.routed',
    service: 'court-diversion',
    who: 'clerk',
    lets: 'in',
    never: ['otherClerk'],
    async prepare(journey) {
      const ref = await openPerson(journey);
      const referralId = await handIn(journey.as('clerk'), ref, {
        programmeCode: 'DC',
        to: 'court-diversion',
        ...{ area: 'IL-COOK' },
      });
      return {
        asks: `/court-diversion/people/${ref}/orders`,
        does: () =>
          journey.as('intake').does(`/intake/people/${ref}/referrals/${referralId}/accept`),
      };
    },
  },
  {
    carries: 'order.issued',
    service: 'prison-program',
    who: 'clerk',
    lets: 'in',
    never: ['otherClerk'],
    async prepare(journey) {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      return {
        asks: `POST /prison-program/people/${order.ref}/custody/record-release`,
        does: () => legal(order),
      };
    },
  },
  {
    carries: 'place.requested',
    service: 'aftercare',
    who: 'provider',
    lets: 'in',
    never: ['hillside'],
    async prepare(journey) {
      const order = await issuedOrder(journey, { until: 'SUITABLE' });
      return {
        asks: `/aftercare/people/${order.ref}/treatment-episodes`,
        does: () =>
          order.does('clerk', 'request-place', {
            providerOrg: 'provider-riverside',
            area: 'IL-COOK',
          }),
      };
    },
  },
  {
    carries: 'prisoner.received',
    service: 'intake',
    who: 'nurse',
    lets: 'in',
    never: ['southCaseManager'],
    async prepare(journey) {
      const ref = await openPerson(journey);
      return {
        asks: `/intake/people/${ref}/identity`,
        does: () =>
          journey.as('reception').does(`/prison-program/people/${ref}/custody`, {
            prisonId: prison,
            admittedAt: journey.now,
          }),
      };
    },
  },
  {
    carries: 'offer.accepted',
    service: 'intake',
    who: 'harbour',
    lets: 'in',
    never: ['lantern', 'bridge'],
    async prepare(journey) {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const offerId = await theOffer(journey, 'harbour');
      return {
        asks: `/intake/people/${stay.ref}`,
        does: () => journey.as('harbour').does(`/aftercare/offers/${offerId}/accept`),
      };
    },
  },
  {
    carries: 'consent.given',
    service: 'aftercare',
    who: 'harbour',
    lets: 'in',
    never: ['lantern'],
    async prepare(journey) {
      const { ref, caseId } = await withCase(journey);
      return {
        asks: `/aftercare/cases/${caseId}`,
        field: 'substitution',
        does: () => consent(journey.as('intake'), ref, ['ngo-harbour'], ['SUBSTITUTION']),
      };
    },
  },
  {
    carries: 'consent.withdrawn',
    service: 'aftercare',
    who: 'harbour',
    lets: 'out',
    never: ['lantern'],
    async prepare(journey) {
      const { ref, caseId } = await withCase(journey);
      const consentId = await consent(journey.as('intake'), ref, ['ngo-harbour']);
      await journey.settle();
      return {
        asks: `/aftercare/cases/${caseId}`,
        does: () =>
          journey.as('intake').does(`/intake/people/${ref}/consents/${consentId}/withdraw`),
      };
    },
  },
  {
    carries: 'consent.given (substitution)',
    service: 'prison-program',
    who: 'prescriber',
    lets: 'in',
    never: [],
    async prepare(journey) {
      const stay = await insideWithNeed(journey);
      const path = `/prison-program/people/${stay.ref}/ost`;
      const nurse = journey.as('nurse');
      const ost = await nurse.does(path, { status: 'RECEIVED_ON_OST' });
      await nurse.does(`${path}/${String(ost.ostId)}/plan-release`, {
        prescriberOrg: 'provider-riverside',
        appointmentAt: `${inDays(journey, 1)}T09:00:00.000Z`,
        nextDueAt: `${inDays(journey, 1)}T10:00:00.000Z`,
        sharing: 'CONSENT',
      });
      return {
        asks: path,
        does: () =>
          consent(journey.as('intake'), stay.ref, ['provider-riverside'], ['SUBSTITUTION']),
      };
    },
  },
];

/** Each carrying event held back: in the gap nobody sees more, and after it the entitled get in without anybody's help. */
export async function inTheGaps(): Promise<Tally> {
  const tally = new Tally();
  for (const gap of gaps) await inOne(gap, tally);
  return tally;
}

async function inOne(gap: Gap, tally: Tally): Promise<void> {
  const held = new HeldBack();
  const journey = await Journey.begin({ around: held.around });
  const expects = async (who: Part, when: string, may: boolean, asks: string, field?: string) => {
    tally.cells++;
    const sees = await isShown(journey, who, asks, field);
    if (sees === may) return;
    const what = may ? 'is not let in' : 'is let in';
    const where = `${gap.carries} ${when}`;
    tally.violations.push({ service: gap.service, where, who, what: `${what}: ${asks}` });
  };
  try {
    const { asks, field, does } = await gap.prepare(journey);
    const lets = gap.lets === 'in';
    await expects(gap.who, 'not told yet', !lets, asks, field);
    held.hold(gap.service);
    await does();
    await expects(gap.who, 'held back', !lets, asks, field);
    for (const other of gap.never) await expects(other, 'held back', false, asks, field);
    held.letGo();
    await journey.settle();
    await expects(gap.who, 'read', lets, asks, field);
    for (const other of gap.never) await expects(other, 'read', false, asks, field);
  } finally {
    held.letGo();
    await journey.end();
  }
}

/** Whether they are answered, and with this field; of a command, whether they are told more than that there is nothing. */
async function isShown(
  journey: Journey,
  who: Part,
  asks: string,
  field?: string,
): Promise<boolean> {
  const [path = '', verb] = asks.split(' ').reverse();
  if (verb === 'POST') {
    const body = { prisonId: prison, releasedAt: journey.now, kind: 'FROM_COURT', area: 'IL-COOK' };
    const { status } = await journey.as(who).post(path, body, { ifMatch: '"999999999999999"' });
    return status !== 404 && status !== 403;
  }
  const { status, body } = await journey.as(who).get(path);
  if (status !== 200) return false;
  const { items } = body as { items?: readonly unknown[] };
  if (items) return items.length > 0;
  return field === undefined || (body as Record<string, unknown>)[field] !== undefined;
}
