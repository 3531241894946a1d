import { CalendarDate, dateOf, OrgId } from '@throughcare/contracts';
import { type Asking, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';
import { providerOf, type TreatmentEpisode } from '../treatment/state.ts';
import { mandateEndsOn } from './rules.ts';
import { continuationAnswers, lastAnswer, voluntaryState } from './state.ts';
import { whyNot } from './whyNot.ts';

/** How treatment goes on of the person's own will, for who treats and for the person. */
export const VoluntaryView = z
  .object({
    state: z.enum(['POSSIBLE', 'GOES_ON', 'BROKEN_OFF', 'ENDED', 'STOPPED']),
    mandateEndsOn: CalendarDate.nullable(),
    toldOn: CalendarDate.nullable(),
    offered: z.object({ on: CalendarDate, by: OrgId, continues: z.boolean() }).nullable(),
    answer: z
      .object({
        answer: z.enum(continuationAnswers),
        saidBy: z.enum(['PERSON', 'PROVIDER']),
        on: CalendarDate,
      })
      .nullable(),
    awaitsYes: z.boolean().meta({ description: 'Goes on only once the person says yes' }),
    begunOn: CalendarDate.nullable(),
    breaks: z.array(
      z.object({
        on: CalendarDate,
        reasonGroup: z.string(),
        resumedOn: CalendarDate.nullable(),
      }),
    ),
    ended: z.object({ on: CalendarDate, reasonGroup: z.string() }).nullable(),
  })
  .nullable();

export function viewVoluntary(
  state: Pathway,
  episode: TreatmentEpisode,
  { settings }: Pick<Asking, 'settings'>,
): z.output<typeof VoluntaryView> {
  const { voluntary } = episode;
  const is = voluntaryState(voluntary);
  const reason = whyNot(state, episode);
  if (is === null && reason !== 'AWAITS_YES') return null;
  const { told, offered, begunOn, ended } = voluntary;
  const last = lastAnswer(voluntary);
  const zone = zoneOf(settings, providerOf(episode));
  return {
    state: is ?? 'POSSIBLE',
    mandateEndsOn: mandateEndsOn(state, episode),
    toldOn: told && dateOf(told.at, zone),
    offered: offered && {
      on: dateOf(offered.step.at, zone),
      by: offered.step.org as OrgId,
      continues: offered.continues,
    },
    answer: last
      ? { answer: last.answer, saidBy: last.saidBy, on: dateOf(last.step.at, zone) }
      : null,
    awaitsYes: reason === 'AWAITS_YES',
    begunOn,
    breaks: voluntary.breaks.map(({ on, reasonGroup, resumedOn }) => ({
      on,
      reasonGroup,
      resumedOn,
    })),
    ended: ended && { on: ended.on, reasonGroup: ended.reasonGroup },
  };
}
