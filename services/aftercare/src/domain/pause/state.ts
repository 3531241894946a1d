import type { Instant } from '@throughcare/contracts';

/** Who holds a case or a place has been told that outreach pauses, and not yet that it goes on. Its id is that of the thing. */
export type Pause = {
  readonly id: string;
  readonly of: 'cases' | 'episodes';
  readonly since: Instant;
};
