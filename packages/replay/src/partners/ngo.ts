import {
  addHours,
  addMinutes,
  aftercareEventTypes,
  type CloudEvent,
  type Instant,
} from '@throughcare/contracts';
import type { Callers } from '../api.ts';
import type { Chooser } from '../choose.ts';
import type { FeedReader } from './feedReader.ts';
import { heard } from './heard.ts';
import type { Part, Plan } from './stage.ts';

const answers = { accept: 0.62, decline: 0.2, silence: 0.18 } as const;
const declineReasons = ['NO_CAPACITY', 'WAITLIST', 'OUT_OF_AREA'] as const;

/** Coordinators of simulated NGOs: an offer that stands in their feed is accepted or declined after a while, or left to expire. */
export function coordinators(callers: Callers, feeds: FeedReader, chooser: Chooser): Part {
  return (event) => {
    const offer = heard(aftercareEventTypes.offerMade, event);
    if (!offer?.partnerOrg.startsWith('sim-')) return [];
    const choose = ['offer', event.subject, event.time, offer.partnerOrg, offer.round] as const;
    const answer = chooser.weighted(answers, ...choose);
    return answer === 'silence' ? [] : [plan(event, offer, answer, choose)];
  };

  function plan(
    { time }: CloudEvent,
    { partnerOrg, offerId, urgent }: { partnerOrg: string; offerId: string; urgent: boolean },
    answer: 'accept' | 'decline',
    choose: readonly (string | number)[],
  ): Plan {
    const key = `answer/${offerId}`;
    return {
      key,
      at: answerAt(time, urgent, choose),
      act: async () => {
        if (!(await feeds.hasOffer(partnerOrg, offerId))) return;
        const body =
          answer === 'accept' ? {} : { reasonCode: chooser.pick(declineReasons, ...choose, 'why') };
        await callers
          .as(partnerOrg, 'NGOC')
          .attempt('aftercare', `/offers/${offerId}/${answer}`, body, key);
      },
    };
  }

  function answerAt(from: Instant, urgent: boolean, choose: readonly (string | number)[]): Instant {
    return urgent
      ? addMinutes(from, chooser.between(5, 100, ...choose, 'minutes'))
      : addHours(from, chooser.between(3, 48, ...choose, 'hours'));
  }
}
