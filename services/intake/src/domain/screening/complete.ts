import { dateOf } from '@throughcare/contracts';
import { type Context, type Refusal, refuse, settingsFor, zoneOf } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { type Answers, type Instrument, instruments, score } from '../instruments/index.ts';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from '../person/personOf.ts';
import type { Completion, ReferencePeriod } from './state.ts';

type Interview = Pick<Completion, 'interviewedAt' | 'interviewedOn'>;
/** An interview that is recorded as it takes place. */
export const interviewNow = ({
  now,
  actor,
  settings,
}: Pick<Context, 'now' | 'actor' | 'settings'>): Interview => ({
  interviewedAt: now,
  interviewedOn: dateOf(now, zoneOf(settings, actor.org)),
});

/** Answers become a result, or a refusal that names the item (never what was answered). */
export function complete(
  state: Pathway,
  instrument: Instrument,
  said: { readonly answers: Answers; readonly referencePeriod: ReferencePeriod },
  { interviewedAt, interviewedOn }: Interview,
  settings: IntakeSettings,
): Completion | Refusal {
  const { answers, referencePeriod } = said;
  if (answers.instrument !== instrument)
    return refuse.invalid(
      '/answers/instrument',
      'other-instrument',
      'Another instrument was offered.',
    );
  if (referencePeriod !== 'CURRENT' && !instruments[instrument].window)
    return refuse.invalid(
      '/referencePeriod',
      'no-such-window',
      'This instrument asks about no three months.',
    );
  const { sex = 'NOT_STATED', area } = personOf(state)?.circumstances ?? {};
  const scored = score(answers, sex, settingsFor(settings, { area }).auditCCutOffs);
  if ('problem' in scored) {
    const { item, code } = scored.problem;
    return refuse.invalid(
      `/answers/${item}`,
      code,
      'The answers do not follow the instrument’s rules.',
    );
  }
  return {
    answers,
    result: scored.result,
    referencePeriod,
    mode: 'INTERVIEW',
    interviewedAt,
    interviewedOn,
  };
}
