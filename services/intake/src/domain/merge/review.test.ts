import { courtDiversionEventTypes } from '@throughcare/contracts';
import { id, ref } from '@throughcare/testing';
import {
  agree,
  coordinator,
  court,
  hear,
  type IntakeRecords,
  intakeRecords,
  make,
  officer,
  printCode,
  refer,
  screen,
  seen,
} from '../../../test/inRecords.ts';
import { redeemClaimCode } from '../../commands/claimCode/redeemClaimCode.ts';
import { mergePerson } from '../../commands/merge/mergePerson.ts';
import { settleMergeReview } from '../../commands/merge/settleMergeReview.ts';
import { unmergePerson } from '../../commands/merge/unmergePerson.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { answerVoluntaryRoute } from '../../commands/voluntaryRoute/answerVoluntaryRoute.ts';
import { views } from '../views.ts';
import { routeEntity } from '../voluntaryRoute/view.ts';

const [A, B, C] = [ref('a'), ref('b'), ref('c')];
const three = () => {
  const records = intakeRecords();
  const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
  for (const one of [A, B, C]) records.command(openPerson, one, officer, named);
  return records;
};
const merge = async (records: IntakeRecords, keptRef: string, removedRef: string) => {
  expect(records.command(mergePerson, keptRef, officer, { removedRef })).toBeNull();
  await records.settle();
};
const unmerge = async (records: IntakeRecords, keptRef: string, removedRef: string) => {
  expect(records.command(unmergePerson, keptRef, officer, { removedRef })).toBeNull();
  await records.settle();
};
const listed = (records: IntakeRecords, one: string, name: string) =>
  records
    .index(one)
    .filter((entry) => entry.name === name)
    .map(({ item }) => item);
/** Something made at A while B stood in it. */
const unsure = async () => {
  const records = three();
  await merge(records, A, B);
  const itemId = refer(records, A, 'ACT');
  await unmerge(records, A, B);
  return { records, itemId };
};
const settle = (records: IntakeRecords, one: string, itemId: string, belongsTo: string) =>
  records.command(settleMergeReview, one, officer, { belongsTo }, { itemId });

describe('what was made while two people stood in one record', () => {
  it('waits on a list until a person has said whose it is', async () => {
    const { records, itemId } = await unsure();
    expect(listed(records, A, 'merge-review')).toEqual([itemId]);
    expect(seen(views['review-item'], records.state(A), `review:${itemId}`, officer)).toMatchObject(
      {
        itemId,
        removedRef: B,
        belongsTo: null,
      },
    );
    expect(seen(views['review-item'], records.state(A), `review:${itemId}`, court)).toBeUndefined();
    expect(settle(records, A, itemId, 'KEPT')).toBeNull();
    expect(listed(records, A, 'merge-review')).toEqual([]);
    expect(settle(records, A, itemId, 'KEPT')).toBeNull();
    expect(settle(records, A, itemId, 'REMOVED')).toMatchObject({
      code: 'review-settled',
      more: { belongsTo: 'KEPT' },
    });
    expect(settle(records, A, id('another'), 'KEPT')).toMatchObject({ refused: 'not-found' });
  });

  it('goes to the other record with everything about it, where it is the other person’s', async () => {
    const { records, itemId } = await unsure();
    const agreementId = agree(records, A, itemId);
    expect(settle(records, A, itemId, 'REMOVED')).toBeNull();
    await records.settle();
    expect(records.state(A).referrals[itemId]).toBeUndefined();
    expect(records.state(A).agreements[agreementId]).toBeUndefined();
    expect(records.state(B).referrals[itemId]).toBeDefined();
    expect(records.state(B).agreements[agreementId]).toBeDefined();
    expect(records.state(B).reviews[itemId]).toMatchObject({ belongsTo: 'REMOVED' });
    expect(listed(records, B, 'merge-review')).toEqual([]);
    expect(listed(records, B, 'referral-by-author')).toEqual([itemId]);
  });

  it('stays on a list when the record that has it is merged into a third', async () => {
    const { records, itemId } = await unsure();
    await merge(records, C, A);
    expect(listed(records, A, 'merge-review')).toEqual([]);
    expect(listed(records, C, 'merge-review')).toEqual([itemId]);
    expect(settle(records, C, itemId, 'REMOVED')).toBeNull();
    await records.settle();
    expect(records.state(C).referrals[itemId]).toBeUndefined();
    expect(records.state(B).referrals[itemId]).toBeDefined();
  });

  it('reaches the other person also where they stand in yet another record by then', async () => {
    const { records, itemId } = await unsure();
    await merge(records, C, B);
    expect(settle(records, A, itemId, 'REMOVED')).toBeNull();
    await records.settle();
    expect(records.state(C).referrals[itemId]).toBeDefined();
    expect(listed(records, C, 'referral-by-author')).toEqual([itemId]);
    expect(records.state(A).referrals[itemId]).toBeUndefined();
  });

  it('is not asked about where it is plainly about a thing of one of the two', async () => {
    const records = three();
    const ofB = refer(records, B, 'DC');
    const { code } = printCode(records, B);
    await merge(records, A, B);
    const screeningId = screen(records, A, ofB);
    const ngo = coordinator('ngo-harbour');
    const consentId = make(records, A, 'consents', redeemClaimCode, ngo, { code });
    const alone = screen(records, A, null);
    await unmerge(records, A, B);
    expect(listed(records, A, 'merge-review')).toEqual([alone]);
    expect(records.state(B).screenings[screeningId]).toBeDefined();
    expect(records.state(B).consents[consentId]).toBeDefined();
    expect(records.state(A).consents[consentId]).toBeUndefined();
  });
});

describe('help outside any order', () => {
  const orderId = id('order');
  const closed = (records: IntakeRecords, one: string) => {
    const referralId = refer(records, one, 'DC', { to: 'court-diversion' });
    const said = { orderId, referralId, voluntaryRoute: true };
    hear(records, one, courtDiversionEventTypes.candidateClosed, said);
  };
  const answer = (records: IntakeRecords, one: string) =>
    records.command(
      answerVoluntaryRoute,
      one,
      officer,
      { answer: 'ACCEPTED' },
      { routeId: orderId },
    );

  it('that the person has answered is not offered again after a merge', async () => {
    const records = three();
    closed(records, B);
    expect(listed(records, B, 'voluntary-route')).toEqual([orderId]);
    expect(answer(records, B)).toBeNull();
    expect(listed(records, B, 'voluntary-route')).toEqual([]);
    await merge(records, A, B);
    expect(listed(records, A, 'voluntary-route')).toEqual([]);
    expect(
      seen(views['voluntary-route'], records.state(A), routeEntity(orderId), officer),
    ).toMatchObject({
      answer: 'ACCEPTED',
    });
  });

  it('answered at the kept record goes back with the order, and so does the referral that followed', async () => {
    const records = three();
    closed(records, B);
    await merge(records, A, B);
    expect(answer(records, A)).toBeNull();
    const referralId = records.state(A).voluntaryRoutes[orderId]?.referralId ?? '';
    await unmerge(records, A, B);
    expect(records.state(B).voluntaryRoutes[orderId]).toMatchObject({ answer: 'ACCEPTED' });
    expect(records.state(B).referrals[referralId]).toBeDefined();
    expect(records.state(A).referrals[referralId]).toBeUndefined();
    expect(listed(records, A, 'merge-review')).toEqual([]);
  });
});
