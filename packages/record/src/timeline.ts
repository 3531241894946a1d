import { Instant, Role } from '@throughcare/contracts';
import { z } from 'zod';
import type { Level } from './access/index.ts';
import { Paging } from './query.ts';

/** What can stand in the timeline of a thing: the level of the step, and one sentence for people. */
export type TimelineCodes = Readonly<
  Record<string, { readonly level: Level; readonly says: string }>
>;

/** Further words of a step: codes, days and names of organisations, nothing that anybody wrote in words of their own. */
type More = Readonly<Record<string, string | null>>;
export type TimelineStep<Code extends string> = {
  readonly at: Instant;
  readonly code: Code;
  /** Null where nobody did it here: time passed, or another service told it. */
  readonly role: Role | null;
  readonly org: string | null;
  readonly more?: Readonly<Record<string, string>>;
};
type Doing = Pick<TimelineStep<string>, 'at' | 'role' | 'org'>;

/** Makes the steps of one kind of timeline; its codes stand in the order in which such a thing goes. */
export function stepsWith<Code extends string>(codes: Readonly<Record<Code, unknown>>) {
  const places = Object.keys(codes);
  const made = (code: Code, { at, role, org }: Doing, more: More): TimelineStep<Code> => {
    const some = Object.entries(more).filter((one): one is [string, string] => one[1] !== null);
    return { at, code, role, org, ...(some.length > 0 && { more: Object.fromEntries(some) }) };
  };
  return {
    /** What somebody did; nothing where nobody has. */
    step: (code: Code, doing: Doing | null | undefined, more: More = {}): TimelineStep<Code>[] =>
      doing ? [made(code, doing, more)] : [],
    /** What time brought, or another service told; nothing where that is not so. */
    told: (
      code: Code,
      at: Instant | null | undefined,
      org: string | null = null,
      more: More = {},
    ): TimelineStep<Code>[] => (at ? [made(code, { at, role: null, org }, more)] : []),
    /** The oldest first; within one moment in the order of the codes. */
    oldestFirst: (steps: readonly TimelineStep<Code>[]): readonly TimelineStep<Code>[] =>
      steps.toSorted(
        (one, other) =>
          (one.at < other.at ? -1 : one.at > other.at ? 1 : 0) ||
          places.indexOf(one.code) - places.indexOf(other.code),
      ),
  };
}

/** The steps of a timeline; `at` says what their moment is. */
export const stepsBy = <Code extends string>(codes: TimelineCodes, at: string) =>
  z.array(
    z.object({
      at: Instant.meta({ description: at }),
      code: z.enum(Object.keys(codes) as [Code, ...Code[]]).meta({
        description: Object.entries(codes)
          .map(([code, { says }]) => `${code}: ${says}`)
          .join(' '),
      }),
      role: Role.nullable(),
      org: z.string().nullable(),
      more: z.record(z.string(), z.string()).exactOptional(),
    }),
  );

/** Each step stands at the level of its code; one whose level the caller does not see is left out. */
export const stepsSeen = <Step extends { readonly code: string }>(
  codes: TimelineCodes,
  steps: readonly Step[],
  levels: ReadonlySet<Level>,
): Step[] =>
  steps
    .filter(({ code }) => {
      const row = codes[code];
      return row !== undefined && levels.has(row.level);
    })
    .map((step) => ({ ...step }));

/** Search parameters of a timeline, which stands in one document: where to go on is a number. */
export const StepPaging = z.strictObject({
  limit: Paging.shape.limit.default(200),
  from: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .meta({ description: '`next` of the page before' }),
});

/** The answer: a timeline, and where it goes on; null on the last page. */
export const pageOfSteps = <Shape extends z.ZodRawShape>(timeline: z.ZodObject<Shape>) =>
  timeline.extend({ next: z.int().nullable() });

export const pageOfStepsIn = <T extends { readonly steps: readonly unknown[] }>(
  timeline: T,
  { limit, from }: z.output<typeof StepPaging>,
): T & { next: number | null } => {
  const to = from + limit;
  const steps = timeline.steps.slice(from, to);
  return { ...timeline, steps, next: to < timeline.steps.length ? to : null };
};
