import type { Actor } from '@throughcare/record';
import { id } from '@throughcare/testing';
import { callers, closed, ids, names, orderId, self, state } from '../../test/aRecord.ts';
import { court, officer, prison, seen } from '../../test/inRecords.ts';
import { reviewEntity } from './merge/view.ts';
import { views } from './views.ts';
import { routeEntity } from './voluntaryRoute/view.ts';

describe('who sees what', () => {
  const seenBy = (view: string, entity: string): string[] =>
    Object.entries(callers)
      .filter(([, who]) => seen(views[view], state, entity, who) !== undefined)
      .map(([name]) => name)
      .sort();
  const fieldSeenBy = (view: string, entity: string, field: string): string[] =>
    Object.entries(callers)
      .filter(([, who]) => field in Object(seen(views[view], state, entity, who)))
      .map(([name]) => name)
      .sort();
  const courts = 'court judge prosecutor counsel probation';
  const prisons = 'caseManager reception prisonTeam healthcare';

  it.each([
    ['person', self, `officer privacy file ${courts} ${prisons} harbour harbourWorker person`],
    ['referral', ids.ofCourt, `officer privacy file service ${courts} assessor person`],
    ['referral', ids.ofNgo, 'officer privacy file service harbour harbourWorker person'],
    ['referral', ids.draft, `officer privacy ${courts}`],
    ['agreement', ids.agreement, `officer privacy ${courts} person`],
    ['consent', ids.consent, `officer privacy ${prisons} person`],
    ['claim-code', ids.code, `officer privacy ${prisons} person`],
    ['account', ids.binding, 'officer privacy person'],
    ['death', ids.death, `officer privacy ${courts} assessor ${prisons} harbour`],
    ['mismatch', ids.mismatchId, 'officer privacy'],
    ['voluntary-route', routeEntity(orderId), ''],
  ])('the %s %#', (view, entity, expected) => {
    expect(seenBy(view, entity)).toEqual(expected === '' ? [] : names(expected));
  });

  it('D6: a screening by who screens here, and its result by who screened, healthcare inside, the assessor named, and the person', () => {
    expect(seenBy('screening', ids.screening)).toEqual(
      names('officer privacy assessor otherAssessor screener otherScreener healthcare person'),
    );
    expect(fieldSeenBy('screening', ids.screening, 'result')).toEqual(
      names('assessor screener healthcare person'),
    );
  });

  it('D6: the assessor whom the court named no longer, once the court closes the matter', () => {
    const named = callers.assessor ?? officer;
    expect(seen(views.screening, closed, ids.screening, named)).not.toHaveProperty('result');
  });

  it('D12: nothing by an unrelated court or prison', () => {
    const strangers = /^other(Court|Judge|Counsel|Probation|Manager|Reception|Team|Healthcare)$/;
    for (const [view, entity] of [
      ['person', self],
      ['referral', ids.ofCourt],
      ['referral', ids.ofNgo],
      ['agreement', ids.agreement],
    ] as const)
      expect(seenBy(view, entity).filter((name) => strangers.test(name))).toEqual([]);
  });

  it('a closed candidate’s second option is for intake and the person', () => {
    const { person: self = officer } = callers;
    expect(seen(views['voluntary-route'], closed, routeEntity(orderId), self)).toBeDefined();
    expect(seen(views['voluntary-route'], closed, routeEntity(orderId), officer)).toBeDefined();
    expect(seen(views['voluntary-route'], closed, routeEntity(orderId), court)).toBeUndefined();
  });

  it.each(Object.keys(views))('nothing where there is no such %s', (view) => {
    if (view !== 'person' && view !== 'file')
      expect(seenBy(view, reviewEntity(id('none')))).toEqual([]);
  });

  it('of the person no more than the reference; how the record stands is intake’s and its sources’', () => {
    expect(seen(views.person, state, self, prison)).toEqual({ pathwayRef: self });
    expect(seenBy('file', self)).toEqual(names('officer privacy file'));
    expect(seen(views.file, state, self, officer)).toMatchObject({
      need: 'KNOWN',
      outreach: 'PAUSED',
      named: true,
      mergedInto: null,
    });
  });

  it('the words of a referral are its author’s and intake’s', () => {
    const referral = state.referrals[ids.ofCourt] ?? fail();
    const noted = { ...referral, note: 'as said', questions: ['?'], answers: ['!'] };
    const referrals = { ...state.referrals, [ids.ofCourt]: noted };
    const words = (who: Actor) =>
      seen(views.referral, { ...state, referrals }, ids.ofCourt, who) as object;
    const all = { note: 'as said', questions: ['?'], answers: ['!'] };
    expect(words(court)).toMatchObject(all);
    expect(words(officer)).toMatchObject(all);
    expect(words(callers.person ?? officer)).not.toHaveProperty('note');
    expect(words(callers.assessor ?? officer)).not.toHaveProperty('note');
  });
});
