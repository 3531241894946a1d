import type { ServiceName } from '@throughcare/contracts';
import type { z } from 'zod';
import { aftercareProblems } from './aftercare.ts';
import { courtProblems } from './court.ts';
import { httpProblems, signInProblems } from './http.ts';
import { intakeProblems } from './intake.ts';
import { prisonProblems } from './prison.ts';
import type { ProblemKind, ProblemRow } from './row.ts';
import { sharedProblems } from './shared.ts';

const everywhere = { ...httpProblems, ...sharedProblems };
const own = {
  intake: intakeProblems,
  'court-diversion': courtProblems,
  'prison-program': prisonProblems,
  aftercare: aftercareProblems,
} satisfies Record<ServiceName, Readonly<Record<string, ProblemRow>>>;

/** Where the rows stand, and under which names; no code is in two of them. */
export const problemAreas = {
  http: httpProblems,
  'sign-in': signInProblems,
  shared: sharedProblems,
  ...own,
} as const;

/** Every code that may be answered, closed: a code that has no row here does not compile. */
export const problems = {
  ...everywhere,
  ...signInProblems,
  ...intakeProblems,
  ...courtProblems,
  ...prisonProblems,
  ...aftercareProblems,
};

type Problems = typeof problems;
export type ProblemCode = keyof Problems;

/** The codes of these kinds. */
export type CodeOf<K extends ProblemKind> = {
  [C in ProblemCode]: Problems[C]['kind'] extends K ? C : never;
}[ProblemCode];

export type KindOf<C extends ProblemCode> = Problems[C]['kind'];

/** What a problem of this code says beside what every problem says. */
export type MembersOf<C extends ProblemCode> = {
  readonly [N in keyof Problems[C]['members']]: Problems[C]['members'][N] extends z.ZodType<infer T>
    ? Readonly<T>
    : never;
};

/** The codes whose problems say nothing more. */
export type PlainCode = {
  [C in ProblemCode]: keyof Problems[C]['members'] extends never ? C : never;
}[ProblemCode];

/** A code's row, without what is known of this code alone. */
export const rowOf = (code: ProblemCode): ProblemRow => problems[code];

/** What one service may answer. */
export const problemsOf = (service: ServiceName): Readonly<Record<string, ProblemRow>> => ({
  ...everywhere,
  ...own[service],
});
