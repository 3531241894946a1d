import { prisonProgramEventTypes } from '@throughcare/contracts';
import { actor, id, ref } from '@throughcare/testing';
import { hear, intakeRecords, make, officer, prison } from '../../../test/inRecords.ts';
import { giveConsent } from '../../commands/consent/giveConsent.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { withdrawConsent } from '../../commands/consent/withdrawConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { prescribes } from './relations.ts';

const one = ref('person');
const opened = () => {
  const records = intakeRecords();
  records.command(openPerson, one, prison, {
    givenName: 'Aigul',
    familyName: 'Sample',
    dateOfBirth: null,
  });
  return records;
};
type Records = ReturnType<typeof opened>;

const plans = (records: Records, prescriberOrg: string) =>
  hear(records, one, prisonProgramEventTypes.ostReleasePlanned, {
    ostId: id('ost'),
    prescriberOrg,
  });
const holds = (records: Records, org: string): boolean =>
  prescribes.holds(records.state(one), { actor: actor('PRESCRIBER', org) } as never);

describe('a prescriber outside', () => {
  it('is whom the prison named last, until it hands over and after', () => {
    const records = opened();
    plans(records, 'clinic-north');
    expect(['clinic-north', 'clinic-south'].map((org) => holds(records, org))).toEqual([
      true,
      false,
    ]);
    plans(records, 'clinic-south');
    hear(records, one, prisonProgramEventTypes.ostHandedOver, { ostId: id('ost') });
    expect(['clinic-north', 'clinic-south'].map((org) => holds(records, org))).toEqual([
      false,
      true,
    ]);
  });

  it('has to do with the person by consent only while one of that scope is in force', () => {
    const records = opened();
    const prescriber = {
      ostId: id('ost'),
      prescriberOrg: 'clinic-north',
      byConsent: true,
      at: records.now,
    };
    records.change(one, () => [{ type: 'prescriber-heard', prescriber }]);
    expect(holds(records, 'clinic-north')).toBe(false);
    const sharing = {
      recipients: ['clinic-north'],
      scopes: ['SUBSTITUTION'],
      purpose: 'AFTERCARE',
    };
    const consentId = make(records, one, 'consents', requestConsent, officer, sharing);
    records.command(giveConsent, one, officer, { method: 'SIGNED' }, { consentId });
    expect(holds(records, 'clinic-north')).toBe(true);
    records.command(withdrawConsent, one, officer, {}, { consentId });
    expect(holds(records, 'clinic-north')).toBe(false);
  });
});
