import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import {
  consentAddress,
  orderAddress,
  placementAddress,
  routeAddress,
  screeningAddress,
  treatmentAddress,
} from './addresses.ts';
import { whomSaid } from './consents.ts';
import type { OwnRecord } from './record.ts';

export type Question = { readonly href: string; readonly what: string; readonly why: string };

/** What waits for the person’s own word. None of it has to be answered for the rest to go on. */
export function questionsTo(own: OwnRecord, view: Pick<View, 'say' | 'times'>) {
  const { say, times } = view;
  const asked: readonly Question[] = [
    ...own.orders
      .filter(({ state }) => state === 'OFFERED')
      .map((one) => ({
        href: orderAddress(one),
        what: say('me.asked.order', { court: codeAsName(one.court ?? '') }),
        why: say('me.asked.orderWhy'),
      })),
    ...own.consents
      .filter(({ state }) => state === 'REQUESTED')
      .map((one) => ({
        href: consentAddress(one),
        what: say('me.asked.consent', { who: whomSaid(one, view) }),
        why: one.answerBy
          ? say('me.asked.consentBy', { day: times.day(times.dayOf(one.answerBy)) })
          : say('me.asked.consentWhy'),
      })),
    ...own.routes
      .filter(({ answer }) => answer === null)
      .map((one) => ({
        href: `${routeAddress(one)}/do/answer-voluntary-route`,
        what: say('me.asked.route'),
        why: say('me.asked.routeWhy'),
      })),
    ...own.screenings
      .filter(({ state }) => state === 'OFFERED' || state === 'IN_PROGRESS')
      .map((one) => ({
        href: `${screeningAddress(one)}/do/decline-screening`,
        what: say('me.asked.screening'),
        why: say('me.asked.screeningWhy'),
      })),
    ...own.episodes
      .filter(({ voluntary }) => voluntary && voluntary.answer?.saidBy !== 'PERSON')
      .map((one) => ({
        href: treatmentAddress(one),
        what: say('me.asked.goOn', { who: codeAsName(one.providerOrg ?? '') }),
        why: say('me.asked.goOnWhy'),
      })),
    ...own.placements
      .filter(({ state }) => ['DRAFT', 'OFFERED', 'UNPLACED'].includes(state))
      .map((one) => ({
        href: placementAddress(one),
        what: say('me.asked.partner'),
        why: say('me.asked.partnerWhy'),
      })),
  ];
  return asked;
}
