import { aftercareEventTypes } from '@throughcare/contracts';
import { actor, id, Story } from '@throughcare/testing';
import { openPerson } from '../src/commands/person/openPerson.ts';
import { acceptReferral } from '../src/commands/referral/acceptReferral.ts';
import { draftReferral } from '../src/commands/referral/draftReferral.ts';
import { submitReferral } from '../src/commands/referral/submitReferral.ts';
import { pathway } from '../src/domain/document.ts';
import { stateOf } from '../src/domain/referral/state.ts';
import { onCaseDischarged } from '../src/reactions/onCaseDischarged.ts';
import { onSearchDeclined } from '../src/reactions/onSearchDeclined.ts';
import { officer, settings } from './inRecords.ts';

export const ngo = actor('NGOC', 'ngo-harbour');
export const named = {
  givenName: 'Aigul',
  familyName: 'Sample',
  dateOfBirth: null,
  area: 'IL-COOK',
};
export const aPerson = () => new Story(pathway, settings).command(openPerson, officer, {}, named);
export type Person = ReturnType<typeof aPerson>;
export const drafted = (story: Person, to: string | null, programmeCode: string, who = ngo) => {
  story.command(openPerson, who, {}, named);
  story.command(draftReferral, who, {}, { programmeCode, to });
  return { referralId: story.idOf('referral') };
};
export const submitted = (story: Person, to: string | null, programmeCode: string, who = ngo) => {
  const it = drafted(story, to, programmeCode, who);
  story.command(submitReferral, who, it);
  return it;
};
export const routed = (story: Person, to: string, programmeCode: string) => {
  const it = submitted(story, to, programmeCode);
  story.command(acceptReferral, officer, it);
  return it;
};
export const stateIn = (story: Person, { referralId }: { referralId: string }) => {
  const referral = story.state.referrals[referralId];
  return referral && stateOf(referral);
};
export const discharged = (story: Person, caseId = id('case'), reason = 'COMPLETED') =>
  story.heard(onCaseDischarged, {
    ...aftercareEventTypes.caseDischarged.example,
    caseId,
    partnerOrg: 'ngo-harbour',
    reason,
  });
/** The person wants nobody to be looked for, for this referral or stay. */
export const declined = (story: Person, placementId: string) =>
  story.heard(onSearchDeclined, { placementId });
