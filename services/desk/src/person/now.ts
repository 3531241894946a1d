import type { CalendarDate, Instant } from '@throughcare/contracts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { currentStay, standingRelease } from '../prison/model.ts';
import { sayCode } from '../words/speak.ts';
import { orderAddress, placementAddress, treatmentAddress } from './addresses.ts';
import type { OwnRecord } from './record.ts';

/** A sentence about how things stand, and where there is more to it. */
export type Said = { readonly text: string; readonly href?: string };
type Words = Pick<View, 'say' | 'times'>;

/** An order is looked at until it is over; of those that are, the last one. */
const ended = [
  'COMPLETED',
  'REVOKED',
  'NOT_ELIGIBLE',
  'NOT_SUITABLE',
  'DECLINED',
  'WITHDRAWN_BY_PERSON',
  'ENDED_ADMIN',
];
export const isOver = (state: string | undefined): boolean =>
  state !== undefined && ended.includes(state);

const sent = (href: string, text: string): Said => ({ href, text });

/** Where the person is held or was released to, and the day that is expected. */
export function custodySaid({ prison }: OwnRecord, { say, times }: Words): readonly Said[] {
  const stay = prison && currentStay(prison);
  if (!prison || !stay) return [];
  const out = standingRelease(stay);
  const where = codeAsName(stay.prisonId);
  const expected = prison.plan?.dates?.findLast(({ on }) => on !== null)?.on;
  if (out)
    return [
      { text: say('me.now.released', { where, day: times.day(times.dayOf(out.releasedAt)) }) },
    ];
  const inside = ['IN_CUSTODY', 'TEMPORARILY_OUT'].includes(stay.whereabouts);
  if (!inside) return [{ text: say('me.now.notInside', { where }) }];
  return [
    {
      text: expected
        ? say('me.now.insideUntil', { where, day: times.day(expected as CalendarDate) })
        : say('me.now.inside', { where }),
    },
  ];
}

export const ordersSaid = ({ orders }: OwnRecord, { say }: Words): readonly Said[] =>
  orders
    .filter(({ state }, n) => !isOver(state) || n === orders.length - 1)
    .map((one) =>
      sent(
        orderAddress(one),
        say(one.court ? 'me.now.order' : 'me.now.orderNobodys', {
          court: codeAsName(one.court ?? ''),
          state: sayCode(say, 'ownOrder', one.state ?? ''),
        }),
      ),
    );

export const treatmentSaid = ({ episodes }: OwnRecord, { say, times }: Words): readonly Said[] =>
  episodes
    .filter(({ closed, providerOrg }) => !closed && providerOrg)
    .map((one) => {
      const who = codeAsName(one.providerOrg ?? '');
      const { startedOn, ended: end } = one;
      const text = end
        ? say('me.now.treatmentOver', { who, day: times.day(end.on) })
        : startedOn
          ? say('me.now.treatmentSince', { who, day: times.day(startedOn) })
          : say('me.now.treatmentToStart', { who });
      return sent(treatmentAddress(one), text);
    });

const has = ['ACCEPTED', 'CONTACT_ATTEMPTED', 'FIRST_CONTACT', 'ENGAGED', 'IN_SUPPORT'];

/** Who has the person after release, else how far the search for somebody is. */
export function supportSaid({ cases, placements }: OwnRecord, { say }: Words): readonly Said[] {
  const mine = cases.filter(({ state }) => has.includes(state));
  const last = placements.at(-1);
  const href = last && placementAddress(last);
  const more = href === undefined ? {} : { href };
  if (mine.length > 0)
    return mine.map(({ partnerOrg, state }) => ({
      text: say('me.now.partner', {
        who: codeAsName(partnerOrg),
        state: sayCode(say, 'ownCase', state),
      }),
      ...more,
    }));
  return last ? [{ text: sayCode(say, 'ownPlacement', last.state), ...more }] : [];
}

/** What is to come, by time: hearings and appointments. */
export function comingSaid(own: OwnRecord, { say, times }: Words): readonly Said[] {
  const at = (moment: Instant) => times.moment(moment);
  const hearings = own.hearings
    .filter((one) => one.state === 'SCHEDULED' && one.at > times.now)
    .map((one) => ({
      at: one.at,
      text: say('me.coming.hearing', {
        at: at(one.at),
        what: sayCode(say, 'hearing', one.type),
        where: one.room ?? say('me.coming.noRoom'),
      }),
    }));
  const appointments = own.cases.flatMap(({ partnerOrg, appointments: all }) =>
    all
      .filter((one) => !one.cancelled && one.outcome === null && one.at > times.now)
      .map((one) => ({
        at: one.at,
        text: say('me.coming.appointment', {
          at: at(one.at),
          what: sayCode(say, 'kind', one.kind),
          who: codeAsName(partnerOrg),
        }),
      })),
  );
  return [...hearings, ...appointments].sort((a, b) => (a.at < b.at ? -1 : 1));
}
