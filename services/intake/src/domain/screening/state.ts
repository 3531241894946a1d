import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { ById } from '@throughcare/record';
import type { Answers, Instrument, Result } from '../instruments/index.ts';
import type { Done } from '../step/done.ts';

export const screeningStates = [
  'OFFERED',
  'IN_PROGRESS',
  'COMPLETED',
  'DECLINED_BY_PERSON',
  'LAPSED',
  'AMENDED',
  'SUPERSEDED',
  'EXPIRED',
] as const;
export type ScreeningState = (typeof screeningStates)[number];

/**
 * Both tiers, screens and clinical assessments (domain reference 2.2). NOT_STARTED is the absence of one;
 * LAPSED is an offer that nobody answered.
 */
export const screeningTransitions: readonly {
  readonly from: ScreeningState | null;
  readonly to: ScreeningState;
}[] = [
  { from: null, to: 'OFFERED' },
  { from: 'OFFERED', to: 'IN_PROGRESS' },
  { from: 'OFFERED', to: 'DECLINED_BY_PERSON' },
  { from: 'OFFERED', to: 'LAPSED' },
  { from: 'IN_PROGRESS', to: 'DECLINED_BY_PERSON' },
  { from: 'IN_PROGRESS', to: 'COMPLETED' },
  { from: 'COMPLETED', to: 'AMENDED' },
  { from: 'COMPLETED', to: 'SUPERSEDED' },
  { from: 'COMPLETED', to: 'EXPIRED' },
];
export const mayMove = (from: ScreeningState, to: ScreeningState): boolean =>
  screeningTransitions.some((row) => row.from === from && row.to === to);

/** Three months before today mean little in custody: which three months is recorded. */
export const referencePeriods = ['CURRENT', 'THREE_MONTHS_BEFORE_CUSTODY'] as const;
export type ReferencePeriod = (typeof referencePeriods)[number];

export type Completion = {
  readonly answers: Answers;
  readonly result: Result;
  readonly referencePeriod: ReferencePeriod;
  /** The instruments are not validated for self-completion. */
  readonly mode: 'INTERVIEW';
  /** Validity counts from the interview, whenever its result was corrected. */
  readonly interviewedAt: Instant;
  /** The day of it where the interviewer is. */
  readonly interviewedOn: CalendarDate;
};

export type Screening = {
  readonly screeningId: string;
  readonly instrument: Instrument;
  readonly referralId: string | null;
  readonly completion: Completion | null;
  /** The result that this one corrects. */
  readonly corrects: string | null;
  readonly correctionReason: string | null;
  readonly steps: readonly { readonly to: ScreeningState; readonly done: Done }[];
};
export type Screenings = ById<Screening>;

export const screeningState = (screening: Screening): ScreeningState =>
  screening.steps.at(-1)?.to ?? 'OFFERED';
/** Somebody has to begin it, or to complete it. */
export const isToDo = (screening: Screening): boolean =>
  ['OFFERED', 'IN_PROGRESS'].includes(screeningState(screening));
export const lastStepAt = (screening: Screening): string => screening.steps.at(-1)?.done.at ?? '';
export const completedAt = (screening: Screening): string | null =>
  screening.steps.find(({ to }) => to === 'COMPLETED')?.done.at ?? null;

/** Both versions of ASSIST answer the same question. */
const family = (instrument: Instrument): string => instrument.replace(/_3_[01]$/, '');

/** Earlier results of the same instrument: a newer one takes their place, and so does a correction. */
export function replacedBy(screening: Screening, screenings: Screenings): string[] {
  const order = (one: Screening) => `${completedAt(one)}/${one.screeningId}`;
  return Object.values(screenings)
    .filter(
      (other) =>
        completedAt(other) !== null &&
        order(other) < order(screening) &&
        family(other.instrument) === family(screening.instrument),
    )
    .map(({ screeningId }) => screeningId);
}

/**
 * Results that say whether there is a need: those in force, and those on which no decision may rest any more, until a later one
 * of the same instrument is there. A need does not go away with the date of the paper that shows it.
 */
export function resultsThatStand(screenings: Screenings): Screening[] {
  const said = Object.values(screenings).filter((one) =>
    ['COMPLETED', 'EXPIRED'].includes(screeningState(one)),
  );
  const replaced = new Set(said.flatMap((one) => replacedBy(one, screenings)));
  return said.filter(({ screeningId }) => !replaced.has(screeningId));
}
