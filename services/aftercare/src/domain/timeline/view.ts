import { EntityId, PathwayRef } from '@throughcare/contracts';
import { notice, stepsBy, stepsSeen, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { assigned, holdsCase, wroteCase } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { type TimelineCode, timelineCodes } from './codes.ts';
import { stepsOf } from './steps.ts';

export const TimelineView = z
  .object({
    caseId: notice(EntityId),
    pathwayRef: notice(PathwayRef),
    steps: notice(stepsBy<TimelineCode>(timelineCodes, 'When it took place')),
  })
  .meta({ description: 'What was done in a case, the oldest first' });

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
        steps: stepsSeen(timelineCodes, stepsOf(one, state), levels),
      }
    );
  },
});
