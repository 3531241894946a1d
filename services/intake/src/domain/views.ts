import type { ById, View } from '@throughcare/record';
import { accountCodeView, accountView } from './account/view.ts';
import { agreementView } from './agreement/view.ts';
import { claimCodeView } from './claimCode/view.ts';
import { consentView } from './consent/view.ts';
import { deathView } from './death/view.ts';
import { duplicateEntity } from './duplicate/state.ts';
import { duplicateView } from './duplicate/view.ts';
import { guardianView } from './guardian/view.ts';
import { reviewEntity, reviewItemView } from './merge/view.ts';
import { mismatchView } from './mismatch/view.ts';
import type { Pathway } from './pathway/state.ts';
import { isOpened } from './person/personOf.ts';
import { fileView, personEntity, personView } from './person/view.ts';
import { referralView } from './referral/view.ts';
import { screeningView } from './screening/view.ts';
import { routeEntity, voluntaryRouteView } from './voluntaryRoute/view.ts';

export const views: Readonly<Record<string, View<Pathway>>> = {
  person: personView,
  file: fileView,
  referral: referralView,
  screening: screeningView,
  consent: consentView,
  agreement: agreementView,
  'claim-code': claimCodeView,
  'account-code': accountCodeView,
  account: accountView,
  death: deathView,
  'voluntary-route': voluntaryRouteView,
  'review-item': reviewItemView,
  duplicate: duplicateView,
  mismatch: mismatchView,
  guardian: guardianView,
};

/** What has a revision of its own. The person's moves when particulars are said, and when a merge brings or takes some. */
export const entities = (state: Pathway): readonly ById<object>[] => [
  isOpened(state) ? { [personEntity]: state.persons } : {},
  state.referrals,
  state.screenings,
  state.consents,
  state.agreements,
  state.claimCodes,
  state.accountCodes,
  state.accounts,
  state.deaths,
  state.mismatches,
  state.guardians,
  renamed(state.voluntaryRoutes, routeEntity),
  renamed(state.duplicates, duplicateEntity),
  renamed(state.reviews, reviewEntity),
];

const renamed = (things: ById<object>, nameOf: (id: string) => string): ById<object> =>
  Object.fromEntries(Object.entries(things).map(([id, one]) => [nameOf(id), one]));
