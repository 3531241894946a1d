import type { EnquiryAbout, Instant } from '@throughcare/contracts';

/** What the court asks a provider about treatment under an order. Its end may be heard before it. */
export type Enquiry = {
  readonly id: string;
  readonly orderId: string;
  readonly providerOrg: string;
  /** What and until when; null where only its end was heard yet. */
  readonly asked: { readonly about: EnquiryAbout; readonly dueAt: Instant } | null;
  /** The court needs no answer any more. */
  readonly closed: boolean;
};

export const joinEnquiries = (ours: Enquiry, theirs: Enquiry): Enquiry => ({
  ...ours,
  asked: ours.asked ?? theirs.asked,
  closed: ours.closed || theirs.closed,
});
