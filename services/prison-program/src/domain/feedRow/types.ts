import type { Level } from '@throughcare/record';
import type { ShelfName } from '../heard/state.ts';

/** What changes at a prison, and from which level on it may be known that it did. */
export const rowTypes = {
  'custody.received': 'L1.custody',
  'custody.moved': 'L1.custody',
  'custody.transfer-announced': 'L1.custody',
  'custody.recall-announced': 'L1.custody',
  'custody.departure-inferred': 'L1.custody',
  'custody.departure-settled': 'L1.custody',
  'custody.release-recorded': 'L1.custody',
  'custody.release-confirmed': 'L1.custody',
  'custody.release-taken-back': 'L1.custody',
  'custody.sources-disagreed': 'L1.custody',
  'custody.ended': 'L1.custody',
  'plan.release-date-noted': 'L1',
  'plan.started': 'L1',
  'plan.ready': 'L1',
  'plan.pack-issued': 'L1',
  'enrolment.opened': 'L2.programme',
  'enrolment.moved': 'L2.programme',
  'enrolment.relocated': 'L2.programme',
  'ost.opened': 'L2.substitution',
  'ost.moved': 'L2.substitution',
  'ost.watch-opened': 'L2.substitution',
  'ost.gap-told': 'L2.substitution',
  'ost.watch-ended': 'L2.substitution',
  'referral.told': 'L2.programme',
  'person.need-told': 'L2',
  'order.told': 'L2.order',
  'hearing.told': 'L2.order',
  'consent.told': 'L1',
  'death.told': 'L1.custody',
  'offer.told': 'L1',
  'contact.told': 'L1',
  'placement.told': 'L1',
} as const satisfies Readonly<Record<string, Level>>;
export type RowType = keyof typeof rowTypes;

/** What a thing that another service told of is to a prison. */
export const typeOfHeard: Readonly<Record<ShelfName, RowType>> = {
  referrals: 'referral.told',
  screenings: 'person.need-told',
  assessments: 'person.need-told',
  orders: 'order.told',
  hearings: 'hearing.told',
  consents: 'consent.told',
  deaths: 'death.told',
  offers: 'offer.told',
  contacts: 'contact.told',
  placements: 'placement.told',
};
