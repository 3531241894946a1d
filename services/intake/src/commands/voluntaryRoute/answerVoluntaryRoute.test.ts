import { intakeEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import { id, Story } from '@throughcare/testing';
import { accountBound, officer, person, settings } from '../../../test/inRecords.ts';
import { pathway } from '../../domain/document.ts';
import type { IntakeEvent } from '../../domain/events.ts';
import type { Pathway } from '../../domain/pathway/state.ts';
import { stateOf } from '../../domain/referral/state.ts';
import { onEnrolmentStatusUpdated } from '../../reactions/onEnrolmentStatusUpdated.ts';
import { onSearchDeclined } from '../../reactions/onSearchDeclined.ts';
import type { IntakeSettings } from '../../settings.ts';
import { openPerson } from '../person/openPerson.ts';
import { answerVoluntaryRoute } from './answerVoluntaryRoute.ts';

const self = person('themself');
const routeId = id('enrolment');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const moves = (
  story: Story<Pathway, IntakeEvent, IntakeSettings>,
  from: string | null,
  to: string,
) =>
  story.heard(onEnrolmentStatusUpdated, {
    ...prisonProgramEventTypes.enrolmentStatusUpdated.example,
    enrolmentId: routeId,
    from,
    to,
  });
const deselected = () => {
  const story = new Story(pathway, settings).command(openPerson, officer, {}, named);
  story.given(accountBound('themself'));
  return moves(moves(story, null, 'REFERRAL_SUBMITTED'), 'ON_PROGRAMME', 'DESELECTED');
};
const answers = (answer: string, who = self) =>
  deselected().command(answerVoluntaryRoute, who, { routeId }, { answer });

it('a person takes up a second option by themself: it goes to aftercare, and only care hears of it', () => {
  const story = answers('ACCEPTED');
  const [referral] = Object.values(story.state.referrals);
  expect(referral && stateOf(referral)).toBe('ROUTED');
  expect(referral).toMatchObject({
    source: 'SELF',
    routedTo: 'aftercare',
    author: `person:${self.subject}`,
  });
  expect(referral?.steps.map(({ to, done }) => [to, done.role])).toEqual([
    ['DRAFT', 'PERSON'],
    ['SUBMITTED', 'PERSON'],
    ['ACCEPTED', 'SYS'],
    ['ROUTED', 'SYS'],
  ]);
  expect(new Set(story.last.published.map(({ audience }) => audience))).toEqual(new Set(['care']));
  const wish = story.last.published.find(
    ({ definition }) => definition === intakeEventTypes.voluntaryRouteAccepted,
  );
  expect(wish?.data).toEqual({ referralId: referral?.referralId });
});

it('a person says no to it, and nobody hears of that', () => {
  const story = answers('DECLINED');
  expect(story.state.referrals).toEqual({});
  expect(story.last.published).toEqual([]);
  story.command(answerVoluntaryRoute, officer, { routeId }, { answer: 'ACCEPTED' });
  expect(story.last.refusal?.code).toBe('already-answered');
});

it('a yes stands where a no from before it is heard late, and a later no concludes what it asked for', () => {
  const story = answers('ACCEPTED');
  const [placementId = ''] = Object.keys(story.state.referrals);
  const stands = () => {
    const referral = story.state.referrals[placementId];
    return referral && stateOf(referral);
  };
  story.at('2026-01-05T08:00:00.000Z').heard(onSearchDeclined, { placementId });
  expect(stands()).toBe('ROUTED');
  story.at('2026-01-08T09:00:00.000Z').heard(onSearchDeclined, { placementId });
  expect(stands()).toBe('CONCLUDED');
});

it('one that is not open is not there', () => {
  const story = moves(deselected().at('2026-01-06T09:00:00.000Z'), 'DESELECTED', 'ON_PROGRAMME');
  story.command(answerVoluntaryRoute, self, { routeId }, { answer: 'ACCEPTED' });
  expect(story.last.refusal?.code).toBe('not-found');
});
