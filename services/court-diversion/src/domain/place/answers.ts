import { diversionProgramme } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import { deathOf } from '../death/deathOf.ts';
import type { CourtEvent } from '../events.ts';
import { type Fact, factsOf } from '../facts/state.ts';
import { openOrders } from '../order/openOrders.ts';
import type { Order } from '../order/state.ts';
import type { Rule } from '../pathway/rule.ts';
import type { Pathway } from '../pathway/state.ts';
import { profiles } from '../profiles/index.ts';
import { doneByRule } from '../step/done.ts';
import { newRequest } from './newRequest.ts';
import { heldPlace, openRequest, type Place } from './state.ts';

type Here = Context<CourtDiversionSettings>;
type No = Extract<Fact, { kind: 'PLACE_REFUSED' }>;

/** A provider's answer about a place, one at a time in the order in which it was told. */
export const hearPlaceAnswers: Rule = (state, context) =>
  openOrders(state).flatMap((order): CourtEvent[] => {
    const answer = factsOf(state.facts, 'PLACE_CONFIRMED', 'PLACE_REFUSED').find(
      (fact) => fact.orderId === order.id && !order.placeAnswers.includes(fact.id),
    );
    if (!answer) return [];
    const orderId = order.id;
    const heard: CourtEvent = { type: 'place-answer-heard', orderId, factId: answer.id };
    const isAsked = openRequest(order)?.id === answer.episodeId;
    if (answer.kind === 'PLACE_REFUSED')
      return [
        heard,
        ...(isAsked ? refused(order, answer, context) : lost(state, order, answer, context)),
      ];
    if (!isAsked) return [heard];
    const { providerOrg, heldUntil, episodeId: requestId } = answer;
    const done = doneByRule(context);
    const place = { providerOrg, requestId, heldUntil, confirmation: null, done, lapsed: null };
    return [
      heard,
      { type: 'place-request-ended', orderId, as: 'CONFIRMED', done },
      { type: 'place-confirmed', orderId, place },
    ];
  });

const told = (
  { id: orderId }: Order,
  { providerOrg, reasonCode, couldTake }: No,
  at: Here['now'],
): CourtEvent => ({
  type: 'no-place-told',
  orderId,
  no: { providerOrg, reasonCode, couldTake, at },
});

const refused = (order: Order, no: No, context: Here): CourtEvent[] => [
  { type: 'place-request-ended', orderId: order.id, as: 'REFUSED', done: doneByRule(context) },
  told(order, no, context.now),
];

/** A refusal after a confirmation takes the place back, before an order as well as under one. */
function lost(state: Pathway, order: Order, no: No, context: Here): CourtEvent[] {
  const place = heldPlace(order);
  if (place === null || place.requestId !== no.episodeId) return [];
  const orderId = order.id;
  const as = no.reasonCode === 'HOLD_EXPIRED' ? 'RAN_OUT' : 'TAKEN_BACK';
  const before = treatedBefore(order, state);
  return [
    { type: 'place-lapsed', orderId, as, done: doneByRule(context) },
    told(order, no, context.now),
    ...(before === null
      ? seekAnother(state, order, no, context)
      : [{ type: 'place-restored' as const, orderId, requestId: before }]),
  ];
}

/** The place from which the person was to move to the one that is lost: whoever treated there stands again. */
function treatedBefore({ id, formerPlaces }: Order, { facts }: Pathway): string | null {
  const before: Place | undefined = formerPlaces.at(-1);
  if (before?.lapsed?.as !== 'MOVED' || before.requestId === null) return null;
  const over = factsOf(facts, 'TREATMENT_ENDED').some(
    (fact) => fact.orderId === id && fact.episodeId === before.requestId,
  );
  return over ? null : before.requestId;
}

/** Where the regime lets any provider of the area treat, the others are asked without waiting for the court's desk. */
function seekAnother(state: Pathway, order: Order, no: No, context: Here): CourtEvent[] {
  const { id: orderId, placeRequests, terms, start } = order;
  const profile = profiles[terms?.profile ?? diversionProgramme(order.programmeCode).profile];
  const asked = placeRequests.find(({ id }) => id === no.episodeId);
  const waits = openRequest(order) !== null || deathOf(state.facts).reported;
  if (!profile.anyProviderOfArea || no.reasonCode === 'HOLD_EXPIRED' || waits || !asked) return [];
  const { area, needs } = asked;
  const except = [...new Set([...asked.except, ...(no.providerOrg ? [no.providerOrg] : [])])];
  const startBy = start ? null : (terms?.startBy ?? asked.startBy);
  const request = newRequest(
    order,
    { providerOrg: null, except, area, needs, startBy },
    doneByRule(context),
    context,
    `place-request/${no.id}`,
  );
  return [{ type: 'place-requested', orderId, request }];
}
