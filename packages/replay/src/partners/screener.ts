import {
  addDays,
  addHours,
  type CloudEvent,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { z } from 'zod';
import type { Callers } from '../api.ts';
import type { Chooser } from '../choose.ts';
import { screenerOrg as org } from './cast.ts';
import { heard } from './heard.ts';
import type { Part, Plan } from './stage.ts';

const shares = { offered: 0.85, accepted: 0.85, problem: 0.68 };
const Screening = z.object({ screeningId: z.uuid() });

/** A simulated nurse, trained to screen: offers DUDIT some days after an admission, to those who are still inside. */
export function screener(callers: Callers, chooser: Chooser): Part {
  const gone = new Set<string>();
  return (event) => {
    if (
      heard(prisonProgramEventTypes.prisonerLeftList, event) ||
      heard(prisonProgramEventTypes.prisonerReleased, event)
    )
      gone.add(event.subject);
    const admitted = heard(prisonProgramEventTypes.prisonerReceived, event);
    if (!admitted) return [];
    gone.delete(event.subject);
    const choose = ['screening', event.subject, admitted.receivedAt] as const;
    if (!chooser.chance(shares.offered, ...choose, 'offered')) return [];
    const wait = chooser.between(1, 6, ...choose, 'wait');
    return [plan(event, wait, choose)];
  };

  function plan(event: CloudEvent, wait: number, choose: readonly string[]): Plan {
    const key = `screen/${event.subject}/${event.sequence}`;
    return {
      key,
      at: addHours(addDays(event.time, wait), 10),
      act: async () => {
        if (gone.has(event.subject)) return;
        const nurse = callers.as(org, 'SCREENER');
        const screenings = `/people/${event.subject}/screenings`;
        const offered = await nurse.attempt(
          'intake',
          screenings,
          { instrument: 'DUDIT' },
          `${key}/offer`,
        );
        const screening = Screening.safeParse(offered.body);
        if (!screening.success) return;
        const path = `${screenings}/${screening.data.screeningId}`;
        if (!chooser.chance(shares.accepted, ...choose, 'accepted')) {
          await nurse.attempt('intake', `${path}/decline`, {}, `${key}/decline`);
          return;
        }
        await nurse.attempt('intake', `${path}/begin`, {}, `${key}/begin`);
        await nurse.attempt(
          'intake',
          `${path}/complete`,
          {
            answers: answers(choose),
            referencePeriod: 'CURRENT',
            mode: 'INTERVIEW',
          },
          `${key}/complete`,
        );
      },
    };
  }

  function answers(choose: readonly string[]): object {
    const problem = chooser.chance(shares.problem, ...choose, 'problem');
    const grade = (item: number) => (problem ? chooser.between(1, 4, ...choose, item) : 0);
    return {
      instrument: 'DUDIT',
      ...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`q${n + 1}`, grade(n + 1)])),
      q10: problem ? 2 : 0,
      q11: problem ? 4 : 0,
    };
  }
}
