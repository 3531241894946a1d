import {
  addHours,
  addMinutes,
  aftercareEventTypes,
  type CloudEvent,
  type Instant,
  latest,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { z } from 'zod';
import type { Callers } from '../api.ts';
import type { Chooser } from '../choose.ts';
import { heard } from './heard.ts';
import type { Part, Plan } from './stage.ts';

/** Whether and when the first attempt comes after someone is out (hours), how often it reaches the person, how often it is tried. */
const attempts = {
  when: { soon: 0.62, later: 0.26, never: 0.12 },
  soon: [1, 22],
  later: [26, 70],
  again: [20, 30],
  reaches: 0.72,
  most: 3,
} as const;
const modes = ['PHONE', 'GATE', 'VISIT', 'OFFICE'] as const;

type Accepted = { readonly offerId: string; readonly org: string; readonly at: Instant };

/** Peer workers of simulated NGOs: they seek contact with those whom their organisation accepted, once they are out. */
export function workers(callers: Callers, chooser: Chooser): Part {
  const accepted = new Map<string, Accepted>();
  const outSince = new Map<string, Instant>();
  const attemptsMade = new Map<string, number>();

  return (event) => {
    const { subject } = event;
    if (heard(prisonProgramEventTypes.prisonerReceived, event)) outSince.delete(subject);
    if (
      heard(prisonProgramEventTypes.prisonerReleased, event) ||
      heard(prisonProgramEventTypes.prisonerLeftList, event)
    ) {
      if (outSince.has(subject)) return [];
      outSince.set(subject, event.time);
      return first(event);
    }
    const offer = heard(aftercareEventTypes.offerAccepted, event);
    if (offer?.partnerOrg.startsWith('sim-')) {
      accepted.set(subject, { offerId: offer.offerId, org: offer.partnerOrg, at: event.time });
      return first(event);
    }
    const missed = heard(aftercareEventTypes.contactAttempted, event);
    return missed ? again(event, missed.attemptNo) : [];
  };

  function first({ subject, time }: CloudEvent): Plan[] {
    const offer = accepted.get(subject);
    const out = outSince.get(subject);
    if (!offer || !out) return [];
    const choose = ['contact', subject, offer.org, out] as const;
    const when = chooser.weighted(attempts.when, ...choose);
    if (when === 'never') return [];
    const [least, most] = attempts[when];
    const hours = chooser.between(least, most, ...choose, 'hours');
    // Not before both are known: the acceptance, and that the person is out.
    return [attempt(subject, offer, latest(addHours(out, hours), addMinutes(time, 30)), choose, 1)];
  }

  function again({ subject, time }: CloudEvent, attemptNo: number): Plan[] {
    const offer = accepted.get(subject);
    if (!offer || attemptNo >= attempts.most || attemptsMade.get(offer.offerId) === attemptNo + 1)
      return [];
    const choose = ['contact', subject, offer.org, 'again', attemptNo] as const;
    return [
      attempt(
        subject,
        offer,
        addHours(time, chooser.between(...attempts.again, ...choose)),
        choose,
        attemptNo + 1,
      ),
    ];
  }

  function attempt(
    subject: string,
    { offerId, org }: Accepted,
    at: Instant,
    choose: readonly (string | number)[],
    no: number,
  ): Plan {
    attemptsMade.set(offerId, no);
    const key = `contact/${offerId}/${no}`;
    return {
      at,
      key,
      act: async () => {
        const caseId = await caseOf(org, offerId);
        if (caseId === undefined || accepted.get(subject)?.offerId !== offerId) return;
        const reached = chooser.chance(attempts.reaches, ...choose, 'reached', no);
        const body = { at, mode: chooser.pick(modes, ...choose, 'mode', no), reached };
        await callers.as(org, 'NGOW').attempt('aftercare', `/cases/${caseId}/contacts`, body, key);
        if (reached)
          await callers
            .as(org, 'NGOW')
            .attempt('aftercare', `/cases/${caseId}/naloxone`, { kits: 1, at }, `${key}/naloxone`);
      },
    };
  }

  async function caseOf(org: string, offerId: string): Promise<string | undefined> {
    return (
      (await callers.as(org, 'NGOC').get('aftercare', `/offers/${offerId}`, Offer))?.caseId ??
      undefined
    );
  }
}

const Offer = z.object({ caseId: z.uuid().nullish() });
