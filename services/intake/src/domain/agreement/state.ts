import type { ById } from '@throughcare/record';
import type { Done } from '../step/done.ts';

/** A person's word on an order, given before a court: a legal act, and never the same thing as consent to share. */
export type Agreement = {
  readonly agreementId: string;
  readonly referralId: string;
  readonly answer: 'AGREED' | 'DECLINED';
  /** Voluntary only after advice: whether counsel was heard first. */
  readonly counselHeard: boolean;
  readonly done: Done;
  readonly withdrawn: Done | null;
};
export type Agreements = ById<Agreement>;
