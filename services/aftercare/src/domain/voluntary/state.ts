import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { Break, TreatmentEnd } from '../treatment/breaks.ts';

/** What the person says to going on; not yet is an answer too. */
export const continuationAnswers = ['YES', 'NO', 'NOT_YET'] as const;
export type ContinuationAnswer = (typeof continuationAnswers)[number];

/** Why treatment does not go on of the person's own will. In order of weight: the first that holds is the reason. */
export type WhyNot =
  /** Nothing ran when the mandate ended. */
  | 'NOTHING_RAN'
  /** Death or deportation. */
  | 'STOPPED'
  /** The order goes on, or stands again. */
  | 'MANDATE_STANDS'
  | 'DECLINED_BY_PERSON'
  /** In custody when the mandate ended, or taken in since. */
  | 'CUSTODY'
  /** After a revocation care goes on by the person's yes alone. */
  | 'AWAITS_YES'
  | 'PROVIDER_CANNOT';

/**
 * The care side of a treatment episode: that it can go on when the mandate has ended, who said what to that, and what
 * became of it. None of it is ever told on the justice side.
 */
export type VoluntaryCare = {
  /** The person and the provider were told that the mandate nears this end. */
  readonly told: { readonly endsOn: CalendarDate; readonly at: Instant } | null;
  /** What the provider said last. */
  readonly offered: { readonly continues: boolean; readonly step: Step } | null;
  /** What the person has said, the last word last. */
  readonly answers: readonly {
    readonly answer: ContinuationAnswer;
    readonly saidBy: 'PERSON' | 'PROVIDER';
    readonly step: Step;
  }[];
  readonly begunOn: CalendarDate | null;
  readonly breaks: readonly Break[];
  readonly ended: TreatmentEnd | null;
  /** Stopped by what happened outside it; lifted where that turns out not to be so. */
  readonly stopped: { readonly reason: WhyNot; readonly at: Instant } | null;
};

export const noVoluntaryCare: VoluntaryCare = {
  told: null,
  offered: null,
  answers: [],
  begunOn: null,
  breaks: [],
  ended: null,
  stopped: null,
};

/** The answer that counts: where the person has spoken, nobody else speaks for them. */
export const lastAnswer = ({ answers }: VoluntaryCare): VoluntaryCare['answers'][number] | null =>
  answers.findLast(({ saidBy }) => saidBy === 'PERSON') ?? answers.at(-1) ?? null;

export type VoluntaryState =
  /** It was spoken of; the mandate goes on, or nothing came of it yet. */
  'POSSIBLE' | 'GOES_ON' | 'BROKEN_OFF' | 'ENDED' | 'STOPPED';

/** Derived from who said and did what; null where nobody has spoken of it. */
export function voluntaryState(care: VoluntaryCare): VoluntaryState | null {
  if (care.ended) return 'ENDED';
  if (care.stopped) return 'STOPPED';
  if (care.begunOn !== null)
    return care.breaks.at(-1)?.resumedOn === null ? 'BROKEN_OFF' : 'GOES_ON';
  return care.told || care.offered || care.answers.length > 0 ? 'POSSIBLE' : null;
}

/** Treatment is in one of these states as care of the person's own will. */
export function isOfOwnWill(
  { voluntary }: { readonly voluntary: VoluntaryCare },
  states: readonly VoluntaryState[] = ['GOES_ON', 'BROKEN_OFF'],
): boolean {
  const is = voluntaryState(voluntary);
  return is !== null && states.includes(is);
}
