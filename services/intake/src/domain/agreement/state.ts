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
export type Agreements = Readonly<Record<string, Agreement>>;

export type AgreementEvent =
  | { readonly type: 'agreement-recorded'; readonly agreement: Agreement }
  | { readonly type: 'agreement-withdrawn'; readonly agreementId: string; readonly done: Done };

export function evolveAgreements(agreements: Agreements, event: AgreementEvent): Agreements {
  if (event.type === 'agreement-recorded')
    return { ...agreements, [event.agreement.agreementId]: event.agreement };
  const agreement = agreements[event.agreementId];
  if (!agreement) return agreements;
  return { ...agreements, [event.agreementId]: { ...agreement, withdrawn: event.done } };
}
