import type { ById } from '@throughcare/record';
import type { Done } from '../step/done.ts';

/** After a "no" of the court, or to the court, help outside any order is offered; the court never hears the answer. */
export type VoluntaryRoute = {
  readonly orderId: string;
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly referralId: string | null;
  readonly done: Done;
};
export type VoluntaryRoutes = ById<VoluntaryRoute>;
