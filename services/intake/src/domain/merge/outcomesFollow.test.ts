import {
  aftercareEventTypes,
  courtDiversionEventTypes,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { id, ref } from '@throughcare/testing';
import {
  hear,
  type IntakeRecords,
  intakeRecords,
  officer,
  prison,
  refer,
} from '../../../test/inRecords.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { mergePerson } from '../../commands/merge/mergePerson.ts';
import { unmergePerson } from '../../commands/merge/unmergePerson.ts';
import { openPerson } from '../../commands/person/openPerson.ts';

const [kept, removed] = [ref('a'), ref('b')];
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const people = () => {
  const records = intakeRecords();
  for (const one of [kept, removed])
    for (const who of [officer, prison]) records.command(openPerson, one, who, named);
  return records;
};
const together = async (records: IntakeRecords, meanwhile: () => void) => {
  records.command(mergePerson, kept, officer, { removedRef: removed });
  await records.settle();
  meanwhile();
  records.command(unmergePerson, kept, officer, { removedRef: removed });
  await records.settle();
};
const outcomes = (records: IntakeRecords) =>
  [kept, removed].map((one) => Object.keys(records.state(one).outcomes).length);

describe('what a prison began while two records were one, told on the kept record’s stream', () => {
  const stay = { episodeId: id('stay'), prisonId: 'prison-a' };
  const ids = (records: IntakeRecords, one: string) => {
    const state = records.state(one);
    const told = [
      'enrolments',
      'enrolmentStatuses',
      'needEvidence',
      'substitutions',
      'handOvers',
      'prescribers',
    ];
    return told.filter((name) => Object.keys(Reflect.get(state, name)).length > 0);
  };

  it('goes with the stay: substitution treatment, who prescribes it, and the need that it shows', async () => {
    const records = people();
    const treatment = { ostId: id('ost'), stayId: stay.episodeId };
    hear(records, removed, prisonProgramEventTypes.prisonerReceived, stay);
    await together(records, () => {
      hear(records, kept, prisonProgramEventTypes.ostReleasePlanned, treatment);
      hear(records, kept, prisonProgramEventTypes.ostHandedOver, treatment);
    });
    expect(ids(records, kept)).toEqual([]);
    expect(ids(records, removed)).toEqual([
      'needEvidence',
      'substitutions',
      'handOvers',
      'prescribers',
    ]);
    hear(records, kept, prisonProgramEventTypes.ostPrescriberNotified, {
      ...treatment,
      about: 'ENDED',
    });
    await records.settle();
    expect(Object.keys(records.state(kept).prescriberEnds)).toEqual([]);
    expect(Object.keys(records.state(removed).prescriberEnds)).toHaveLength(1);
  });

  it('goes with the stay, or with the referral that asked for it: a programme, and the need that it shows', async () => {
    for (const cause of ['stay', 'referral']) {
      const records = people();
      hear(records, removed, prisonProgramEventTypes.prisonerReceived, stay);
      const referralId = refer(records, removed, 'BCH-1');
      const enrolmentId = cause === 'stay' ? id('enrolment') : referralId;
      const begun = cause === 'stay' ? { stayId: stay.episodeId } : {};
      await together(records, () => {
        for (const [from, to] of [
          [null, 'REFERRAL_STARTED'],
          ['WAITLISTED', 'ON_PROGRAMME'],
        ])
          hear(records, kept, prisonProgramEventTypes.enrolmentStatusUpdated, {
            enrolmentId,
            from,
            to,
            ...begun,
          });
      });
      expect(ids(records, kept)).toEqual([]);
      expect(ids(records, removed)).toEqual(['enrolments', 'enrolmentStatuses', 'needEvidence']);
    }
  });
});

describe('a candidate of the removed one’s referral, taken up while two records were one', () => {
  it('is told of with the unmerge, on the kept record’s stream and to courts’ neighbours alone', async () => {
    const records = people();
    const referralId = refer(records, removed, 'DC');
    const orderId = id('order');
    await together(records, () => {
      hear(records, kept, courtDiversionEventTypes.candidateTakenUp, { orderId, referralId });
    });
    const { personUnmerged } = intakeEventTypes;
    const told = records.published
      .filter(({ definition }) => definition === personUnmerged)
      .map(({ ref: stream, audience, data }) => [stream === kept, audience, data.orders]);
    expect(told).toHaveLength(4);
    expect(told).toContainEqual([true, 'justice', [orderId]]);
    expect(told.filter(([, , orders]) => orders !== undefined)).toHaveLength(1);
    expect(records.state(kept).candidates).toEqual({});
  });
});

describe('what came of help, told on the kept record’s stream', () => {
  it('goes with the enrolment that it ended', async () => {
    const records = people();
    const enrolment = { enrolmentId: id('enrolment') };
    hear(records, removed, prisonProgramEventTypes.enrolmentStatusUpdated, {
      ...enrolment,
      from: null,
      to: 'REFERRAL_SUBMITTED',
    });
    await together(records, () =>
      hear(records, kept, prisonProgramEventTypes.enrolmentStatusUpdated, {
        ...enrolment,
        from: 'REFERRAL_SUBMITTED',
        to: 'WITHDRAWN',
      }),
    );
    expect(outcomes(records)).toEqual([0, 1]);
  });

  it('goes with the stay after which a partner had been found while the records were one', async () => {
    const records = people();
    const stay = { episodeId: id('stay'), prisonId: 'prison-a' };
    const offer = { offerId: id('offer'), partnerOrg: 'ngo' };
    hear(records, removed, prisonProgramEventTypes.prisonerReceived, stay);
    await together(records, () => {
      hear(records, kept, aftercareEventTypes.offerAccepted, { ...offer, stayId: stay.episodeId });
      hear(records, kept, aftercareEventTypes.caseDischarged, { ...offer, caseId: id('case') });
    });
    expect(outcomes(records)).toEqual([0, 1]);
    expect(records.state(kept).offers).toEqual({});
  });

  it('goes with the stay after which the person wanted no partner', async () => {
    const records = people();
    const stay = { episodeId: id('stay'), prisonId: 'prison-a' };
    hear(records, removed, prisonProgramEventTypes.prisonerReceived, stay);
    await together(records, () =>
      hear(records, kept, aftercareEventTypes.searchDeclined, { placementId: stay.episodeId }),
    );
    expect(Object.keys(records.state(kept).declines)).toEqual([]);
    expect(Object.keys(records.state(removed).declines)).toEqual([stay.episodeId]);
  });

  it('goes with the offer that a partner had accepted', async () => {
    const records = people();
    const offer = { offerId: id('offer'), partnerOrg: 'ngo' };
    hear(records, removed, aftercareEventTypes.offerAccepted, offer);
    await together(records, () =>
      hear(records, kept, aftercareEventTypes.caseDischarged, { ...offer, caseId: id('case') }),
    );
    expect(outcomes(records)).toEqual([0, 1]);
  });
});

it('tells nobody of a consent that is only asked for', () => {
  const records = people();
  const before = records.published.length;
  const sharing = { recipients: ['ngo'], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };
  expect(records.command(requestConsent, kept, prison, sharing)).toBeNull();
  expect(records.published.slice(before)).toEqual([]);
});
