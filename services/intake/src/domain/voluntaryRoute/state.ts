import type { Instant } from '@throughcare/contracts';
import type { ById } from '@throughcare/record';
import type { Done } from '../step/done.ts';

/**
 * A second option: help outside any order, once a way there came to nothing. What that was: an order (the court said no, the
 * person did, nobody has a place, or it was revoked), treatment that was broken off, a programme in prison, or a referral; or
 * a screening showed a need and nothing followed. Its id is that one's.
 */
export type OpenRoute = {
  readonly routeId: string;
  readonly after: 'ORDER' | 'TREATMENT' | 'ENROLMENT' | 'SCREENING' | 'REFERRAL';
  readonly since: Instant;
};

/** What the person said to it; the court never hears the answer. */
export type VoluntaryRoute = OpenRoute & {
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly referralId: string | null;
  readonly done: Done;
};
export type VoluntaryRoutes = ById<VoluntaryRoute>;
