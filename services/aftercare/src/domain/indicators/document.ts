import type { DocumentType } from '@throughcare/record';
import type { Milestone } from './milestones.ts';

/**
 * A milestone: that something happened on a person's way, when, and to which thing. Written once by the projection of
 * figures from what the topics tell, and changed by nothing.
 */
export const milestone: DocumentType<Milestone | null, never> = {
  kind: 'milestone',
  idParam: 'milestoneId',
  empty: () => null,
  evolve: (state) => state,
  duties: 'none',
  views: {},
};

/** The index in which milestones stand by time, each whole in its entry, so that a year is read without opening one. */
export const byTime = 'milestones';
/** Merges are told apart: an old one counts for ever, while of the rest a year is enough. */
export const keys = { milestones: 'ALL', pairs: 'PAIRS' } as const;
