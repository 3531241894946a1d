import { actor, Story } from '@throughcare/testing';
import type { z } from 'zod';
import { officer, seen } from '../../../test/inRecords.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { holdReferral } from '../../commands/referral/holdReferral.ts';
import { provideInfo } from '../../commands/referral/provideInfo.ts';
import { requestMoreInfo } from '../../commands/referral/requestMoreInfo.ts';
import { resumeReferral } from '../../commands/referral/resumeReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import type { IntakeEvent } from '../events.ts';
import type { Pathway } from '../pathway/state.ts';
import { referralView } from './view.ts';

const ngo = actor('NGOC', 'ngo-harbour');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null, area: 'IL-COOK' };

type Person = Story<Pathway, IntakeEvent, IntakeSettings>;
const handsIn = (story: Person, programmeCode: string, who = ngo) => {
  story.command(draftReferral, who, {}, { programmeCode, to: 'aftercare' });
  const it = { referralId: story.idOf('referral') };
  story.command(submitReferral, who, it);
  return it;
};
/** Handed in on Monday 5 January at nine. */
const handedIn = (settings: z.input<typeof IntakeSettings> = {}) => {
  const story: Person = new Story(pathway, IntakeSettings.parse(settings));
  story.command(openPerson, ngo, {}, named);
  return { story, it: handsIn(story, 'SUPPORT') };
};
const asSeen = (story: Person, { referralId }: { referralId: string }, who = ngo) => {
  const { state, decideBy, overdue } = seen(referralView, story.state, referralId, who) ?? {};
  return { state, decideBy, overdue };
};
const listed = (story: Person, key: string) =>
  story.index
    .filter((entry) => entry.name === 'referrals' && entry.key === `ALL/${key}`)
    .sort((a, b) => (a.sort < b.sort ? -1 : 1));

describe('a referral that was handed in', () => {
  it('is to be decided in two working days, which the setting of the area may say otherwise', () => {
    const { story, it: first } = handedIn();
    expect(asSeen(story, first).decideBy).toBe('2026-01-07T09:00:00.000Z');
    const varied = handedIn({
      by: [{ area: 'IL-COOK', triageWorkingDays: 5 }],
    });
    expect(asSeen(varied.story, varied.it).decideBy).toBe('2026-01-12T09:00:00.000Z');
  });

  it('counts no weekend, and stands on the list by its deadline', () => {
    const { story, it: first } = handedIn();
    const second = handsIn(story.at('2026-01-09T09:00:00.000Z'), 'HOUSING');
    expect(asSeen(story, second).decideBy).toBe('2026-01-13T09:00:00.000Z');
    expect(listed(story, 'SUBMITTED').map(({ item, sort }) => [item, sort])).toEqual([
      [first.referralId, '2026-01-07T09:00:00.000Z'],
      [second.referralId, '2026-01-13T09:00:00.000Z'],
    ]);
  });

  it('waits for nobody at intake while its author is asked, and anew once they answered', () => {
    const { story, it: first } = handedIn();
    story.command(requestMoreInfo, officer, first, { question: 'Where?' });
    expect(asSeen(story, first)).toMatchObject({ decideBy: null, overdue: false });
    story.at('2026-01-08T10:00:00.000Z').command(provideInfo, ngo, first, { answer: 'Here.' });
    expect(asSeen(story, first).decideBy).toBe('2026-01-12T10:00:00.000Z');
  });

  it('keeps what was left of its time over a hold', () => {
    const { story, it: first } = handedIn();
    story.at('2026-01-06T09:00:00.000Z');
    story.command(holdReferral, ngo, first, { reasonCode: 'HOSPITAL' });
    expect(asSeen(story, first)).toMatchObject({ state: 'ON_HOLD', decideBy: null });
    story.at('2026-01-20T09:00:00.000Z').command(resumeReferral, ngo, first);
    expect(asSeen(story, first)).toMatchObject({
      state: 'SUBMITTED',
      decideBy: '2026-01-21T09:00:00.000Z',
    });
  });

  it('has no deadline any more once it is decided', () => {
    const { story, it: first } = handedIn();
    story.command(acceptReferral, officer, first);
    expect(asSeen(story, first)).toMatchObject({ state: 'ROUTED', decideBy: null, overdue: false });
  });

  it('that repeats another has the same deadline to its author, who is told of no first one', () => {
    const { story } = handedIn();
    const other = actor('NGOC', 'ngo-lantern');
    story.command(openPerson, other, {}, named);
    const second = handsIn(story, 'SUPPORT', other);
    expect(asSeen(story, second, officer)).toMatchObject({ state: 'DUPLICATE_OF', decideBy: null });
    expect(asSeen(story, second, other)).toMatchObject({
      state: 'SUBMITTED',
      decideBy: '2026-01-07T09:00:00.000Z',
    });
  });
});
