import { EntityId, Instant, PathwayRef, Role } from '@throughcare/contracts';
import { notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { assigned, holdsCase, wroteCase } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { type TimelineCode, timelineCodes } from './codes.ts';
import { stepsOf } from './steps.ts';

const Code = z.enum(Object.keys(timelineCodes) as [TimelineCode, ...TimelineCode[]]).meta({
  description: Object.entries(timelineCodes)
    .map(([code, { says }]) => `${code}: ${says}`)
    .join(' '),
});

export const TimelineView = z
  .object({
    caseId: notice(EntityId),
    pathwayRef: notice(PathwayRef),
    steps: notice(
      z.array(
        z.object({
          at: Instant.meta({ description: 'When it took place' }),
          code: Code,
          role: Role.nullable(),
          org: z.string().nullable(),
          more: z.record(z.string(), z.string()).exactOptional(),
        }),
      ),
    ),
  })
  .meta({ description: 'What was done in a case, the oldest first' });

/** Each step stands at the level of its code; one whose level the caller does not see is left out. */
export const timelineView = viewsOn<Pathway>()({
  name: 'case-timeline',
  param: 'caseId',
  schema: TimelineView,
  seenBy: [holdsCase, wroteCase, assigned],
  of(state, id, _asking, levels) {
    const one = state.cases[id];
    return (
      one && {
        caseId: id,
        pathwayRef: state.ref as PathwayRef,
        steps: stepsOf(one, state)
          .filter(({ code }) => levels.has(timelineCodes[code].level))
          .map((each) => ({ ...each })),
      }
    );
  },
});
