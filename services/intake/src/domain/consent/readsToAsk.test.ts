import { aftercareEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { self } from '../../../test/aRecord.ts';
import { hear, intakeRecords, make, officer, prison, seen } from '../../../test/inRecords.ts';
import { refuseConsent } from '../../commands/consent/refuseConsent.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { consentView } from './view.ts';

const harbour = actor('NGOC', 'ngo-harbour');
const sharing = { recipients: ['ngo-other'], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };

function asked() {
  const records = intakeRecords();
  records.command(openPerson, self, officer, {
    givenName: 'Aigul',
    familyName: 'Sample',
    dateOfBirth: null,
  });
  const consentId = make(records, self, 'consents', requestConsent, officer, sharing);
  const reads = (role: Parameters<typeof actor>[0], org: string) =>
    seen(consentView, records.state(self), consentId, actor(role, org)) !== undefined;
  return { records, consentId, reads };
}

describe('a consent about which somebody has to ask', () => {
  it('is read by case managers, healthcare and reception of the prison that holds the person, by no other role and no other prison', () => {
    const { records, reads } = asked();
    expect(reads('PCM', prison.org)).toBe(false);
    hear(records, self, prisonProgramEventTypes.prisonerReceived, {
      prisonId: prison.org,
      receivedAt: records.now,
    });
    for (const role of ['PCM', 'PHC', 'PREC'] as const) {
      expect(reads(role, prison.org)).toBe(true);
      expect(reads(role, 'prison-z')).toBe(false);
    }
    expect(reads('PPT', prison.org)).toBe(false);
  });

  it('is read by the partner that has the case while the person is out, and no longer inside', () => {
    const { records, reads } = asked();
    hear(records, self, aftercareEventTypes.offerAccepted, {
      offerId: id('offer'),
      partnerOrg: harbour.org,
    });
    expect([reads('NGOC', harbour.org), reads('NGOW', harbour.org)]).toEqual([true, false]);
    expect(reads('NGOC', 'ngo-third')).toBe(false);
    hear(records, self, prisonProgramEventTypes.prisonerReceived, {
      prisonId: prison.org,
      receivedAt: records.now,
    });
    expect(reads('NGOC', harbour.org)).toBe(false);
  });

  it('is read no more by whoever was to ask, once another has recorded what the person says', () => {
    const { records, consentId, reads } = asked();
    hear(records, self, prisonProgramEventTypes.prisonerReceived, {
      prisonId: prison.org,
      receivedAt: records.now,
    });
    records.command(refuseConsent, self, officer, {}, { consentId });
    expect(reads('PCM', prison.org)).toBe(false);
  });
});
