import type { Instant } from '@throughcare/contracts';
import type { Enrolment, StatusChange } from './state.ts';

/** What a status change brings with it. */
export type MoveDetails = Partial<
  Pick<Enrolment, 'prisonId' | 'returnsTo' | 'pausedFor' | 'placeHeldUntil' | 'releaseId'>
>;

/** What happens to an enrolment, inside this service. */
export type EnrolmentEvent =
  | { readonly type: 'enrolment-opened'; readonly enrolment: Enrolment }
  | {
      readonly type: 'enrolment-moved';
      readonly enrolmentId: string;
      readonly change: StatusChange;
      readonly details: MoveDetails;
    }
  /** It was begun in a stay that was somebody else's, and goes on there. */
  | {
      readonly type: 'enrolment-given';
      readonly enrolmentId: string;
      readonly change: StatusChange;
    }
  /** The person is in another prison now; `placeHeldUntil` null where there was no place to hold. */
  | {
      readonly type: 'enrolment-relocated';
      readonly enrolmentId: string;
      readonly fromPrison: string | null;
      readonly toPrison: string;
      readonly placeHeldUntil: Instant | null;
    };
