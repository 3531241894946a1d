import { Instant, Role } from '@throughcare/contracts';
import { z } from 'zod';
import type { Level } from './access/index.ts';
import { Paging } from './query.ts';

/** What can stand in the timeline of a thing: the level of the step, and one sentence for people. */
export type TimelineCodes = Readonly<
  Record<string, { readonly level: Level; readonly says: string }>
>;

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
