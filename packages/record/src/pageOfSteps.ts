import { z } from 'zod';
import { Paging } from './query.ts';

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
