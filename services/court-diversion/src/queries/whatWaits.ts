import { dueInList, waitingQuestion } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import type { CourtDiversionSettings } from '../settings.ts';

/** A court’s tasks, and what its assessors have before them. */
export const whatWaits = waitingQuestion<CourtDiversionSettings>(async (org, tools) =>
  (
    await Promise.all(
      ['tasks', 'to-assess'].map((list) => dueInList(tools as never, pathway, list, org)),
    )
  ).flat(),
);
