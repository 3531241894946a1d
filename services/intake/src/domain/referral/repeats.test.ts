import { actor, Story } from '@throughcare/testing';
import { settings } from '../../../test/inRecords.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { holdReferral } from '../../commands/referral/holdReferral.ts';
import { resumeReferral } from '../../commands/referral/resumeReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { withdrawReferral } from '../../commands/referral/withdrawReferral.ts';
import { pathway } from '../document.ts';
import { audienceOf } from './audience.ts';
import type { Referral } from './state.ts';
import { stateOf, submittedAt } from './state.ts';
import { firstOfSame, orderOf } from './unique.ts';
import { referralView } from './view.ts';

const court = actor('DCC', 'court-north');
const ngo = actor('NGOC', 'ngo-harbour');
const officer = actor('INTAKE');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const aPerson = () => new Story(pathway, settings).command(openPerson, officer, {}, named);
type Person = ReturnType<typeof aPerson>;
const submitted = (story: Person, who = court) => {
  story.command(openPerson, who, {}, named);
  story.command(draftReferral, who, {}, { programmeCode: 'DC' });
  const referralId = story.idOf('referral');
  story.command(submitReferral, who, { referralId });
  return { referralId };
};
const referral = (referralId: string, ...steps: [string, string][]): Referral =>
  ({
    referralId,
    programmeCode: 'DC',
    caseRef: null,
    duplicateOf: null,
    steps: steps.map(([to, at]) => ({ to, done: { at } })),
  }) as never;

describe('of several referrals for the same', () => {
  const first = (...all: Referral[]) =>
    firstOfSame(Object.fromEntries(all.map((one) => [one.referralId, one])), referral('new'))
      ?.referralId;

  it('the one handed in first is the first, whichever stands first', () => {
    const [a, b] = [
      referral('a', ['DRAFT', '1'], ['SUBMITTED', '4']),
      referral('b', ['DRAFT', '2'], ['SUBMITTED', '3']),
    ];
    expect([first(a, b), first(b, a), first(a), first()]).toEqual(['b', 'b', 'a', undefined]);
  });

  it('one on which intake works goes before one that waits', () => {
    const waits = referral('a', ['SUBMITTED', '1']);
    const accepted = referral('b', ['SUBMITTED', '2'], ['ACCEPTED', '3']);
    expect([first(waits, accepted), first(accepted, waits)]).toEqual(['b', 'b']);
    expect(orderOf(waits)).toBe('1/1/a');
    expect(orderOf(accepted)).toBe('0/2/b');
  });

  it('is handed in when it first was, and a draft never', () => {
    const asked = referral(
      'a',
      ['DRAFT', '1'],
      ['SUBMITTED', '2'],
      ['ON_HOLD', '3'],
      ['SUBMITTED', '4'],
    );
    expect(submittedAt(asked)).toBe('2');
    expect(submittedAt(referral('b', ['DRAFT', '1']))).toBeNull();
  });
});

describe('what repeats another', () => {
  const both = () => {
    const story = aPerson();
    const first = submitted(story);
    story.at('2026-01-06T09:00:00.000Z');
    const second = submitted(story, ngo);
    return { story, first, second };
  };
  const states = (story: Person) => Object.values(story.state.referrals).map(stateOf);

  it('waits on the first, and stands alone once that is withdrawn', () => {
    const { story, first, second } = both();
    expect(states(story).toSorted()).toEqual(['DUPLICATE_OF', 'SUBMITTED']);
    expect(story.state.referrals[second.referralId]?.duplicateOf).toBe(first.referralId);
    story.command(withdrawReferral, court, first, { reasonCode: 'ANO' });
    expect(states(story).toSorted()).toEqual(['SUBMITTED', 'WITHDRAWN']);
  });

  it('stays on hold, although the first is withdrawn meanwhile', () => {
    const { story, first, second } = both();
    story.command(holdReferral, ngo, second, { reasonCode: 'PERSON_ASKED' });
    story.command(withdrawReferral, court, first, { reasonCode: 'ANO' });
    expect(states(story).toSorted()).toEqual(['ON_HOLD', 'WITHDRAWN']);
    story.command(resumeReferral, ngo, second);
    expect(states(story).toSorted()).toEqual(['SUBMITTED', 'WITHDRAWN']);
  });

  it('looks to its author as any other that was handed in, also on hold', () => {
    const { story, second } = both();
    const shown = () => story.shows(referralView, second.referralId, ngo);
    expect(shown()).toMatchObject({ state: 'SUBMITTED', duplicateOf: null, heldFrom: null });
    expect(shown()?.steps?.map(({ to }) => to)).toEqual(['DRAFT', 'SUBMITTED']);
    story.command(holdReferral, ngo, second, { reasonCode: 'PERSON_ASKED' });
    expect(story.last.refusal).toBeNull();
    expect(shown()).toMatchObject({ state: 'ON_HOLD', heldFrom: 'SUBMITTED' });
    expect(story.shows(referralView, second.referralId, officer)).toMatchObject({
      heldFrom: 'DUPLICATE_OF',
    });
  });
});

describe('a referral on hold', () => {
  it('shows from where it was held, to whoever sees it, and goes back there alone', () => {
    const story = aPerson();
    const it = submitted(story);
    const shown = (who = court) => story.shows(referralView, it.referralId, who);
    story.command(resumeReferral, court, it);
    expect(story.last.refusal?.code).toBe('referral-not-in-state');
    story.command(acceptReferral, officer, it);
    story.command(holdReferral, court, it, { reasonCode: 'HOSPITAL' });
    expect(story.last.refusal).toBeNull();
    for (const who of [court, officer])
      expect(shown(who)).toMatchObject({ state: 'ON_HOLD', heldFrom: 'ACCEPTED' });
    expect(shown()?.steps?.map(({ to }) => to)).toEqual([
      'DRAFT',
      'SUBMITTED',
      'ACCEPTED',
      'ON_HOLD',
    ]);
    story.command(resumeReferral, court, it);
    expect(shown()).toMatchObject({ state: 'ACCEPTED', heldFrom: null });
  });
});

it('justice hears of a referral by its source or by where it goes, and else care does', () => {
  const audience = (source: string, routedTo: string | null) =>
    audienceOf({ source, routedTo } as never);
  expect(audience('COURT', null)).toBe('justice');
  expect(audience('PRISON', 'aftercare')).toBe('justice');
  expect(audience('NGO', 'court-diversion')).toBe('justice');
  expect(audience('SELF', 'prison-program')).toBe('justice');
  expect(audience('NGO', 'aftercare')).toBe('care');
  expect(audience('SELF', null)).toBe('care');
  expect(audienceOf(undefined)).toBe('care');
});
