import { intakeEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  stay,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { withdrawPlacement } from '../../commands/placement/withdrawPlacement.ts';
import { placementState } from './offers.ts';

const at = '2026-03-02T10:00:00.000Z';
const pcm = actor('PCM', 'prison-a');
const types = (story: PersonStory) => story.last.events.map(({ type }) => type);
const stateOf = (story: PersonStory) => {
  const placement = story.state.placements[stay];
  return placement && placementState(story.state, placement);
};
const inRound = (...orgs: string[]) => offered(released(needKnown(begin()), at), orgs, 2);

describe('a search that is taken back by hand', () => {
  const takenBack = (story: PersonStory, reason: 'REARRESTED' | 'PLANS_CHANGED') =>
    story.command(withdrawPlacement, pcm, { placementId: stay }, { reason });
  const expected = () =>
    needKnown(begin()).heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
      episodeId: stay,
      newDate: '2026-01-20',
      dateType: 'CONDITIONAL',
      noticeDays: 15,
    });
  const held = (story: PersonStory) =>
    story.heard(reactionTo(prisonProgramEventTypes.prisonerReceived), {
      episodeId: stay,
      receivedAt: '2025-12-01T10:00:00.000Z',
      prisonId: 'prison-a',
      reason: 'ADMISSION',
    });

  it('does not end for somebody who is out because plans changed: what they want is theirs to say', () => {
    const story = takenBack(inRound('ngo-a'), 'PLANS_CHANGED');
    expect(story.last.refusal?.code).toBe('still-wanted');
    expect(stateOf(story)).toBe('OFFERED');
  });

  it('does not end where the person’s own referral asks for it, nor support under one that is on hold', () => {
    const { example } = intakeEventTypes.referralRouted;
    const { referralId } = example;
    const asked = () =>
      begin().heard(reactionTo(intakeEventTypes.referralRouted), { ...example, to: 'aftercare' });
    const onHold = offered(asked(), ['ngo-a'], 72, referralId)
      .command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') })
      .heard(reactionTo(intakeEventTypes.referralHeld), {
        ...intakeEventTypes.referralHeld.example,
        referralId,
      });
    for (const story of [asked(), onHold]) {
      const which = { placementId: referralId };
      story.command(withdrawPlacement, actor('COORD'), which, { reason: 'PLANS_CHANGED' });
      expect(story.last.refusal?.code).toBe('still-wanted');
    }
  });

  it('before a release begins again where the person comes out after all', () => {
    for (const reason of ['PLANS_CHANGED', 'REARRESTED'] as const) {
      const story = takenBack(held(expected()), reason);
      expect(story.last.refusal).toBeNull();
      expect(story.state.placements[stay]?.ended).not.toBeNull();
      expect(types(released(story, at))).toContain('candidates-wanted');
    }
  });

  it('after an arrest begins again where no prison tells of it within a day', () => {
    const story = takenBack(inRound('ngo-a'), 'REARRESTED');
    story.tick('2026-03-03T09:59:59.999Z');
    expect(stateOf(story)).toBe('RETURNED');
    story.tick('2026-03-03T10:00:00.000Z');
    expect(types(story)).toContain('placement-reopened');
    const inside = takenBack(inRound('ngo-a'), 'REARRESTED').heard(
      reactionTo(prisonProgramEventTypes.prisonerReceived),
      {
        episodeId: id('second-stay'),
        receivedAt: '2026-03-02T18:00:00.000Z',
        prisonId: 'prison-a',
        reason: 'ADMISSION',
      },
    );
    expect(inside.tick('2026-03-04T10:00:00.000Z').state.placements[stay]?.ended).not.toBeNull();
  });
});
