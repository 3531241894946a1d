import { prisonProgramEventTypes as types } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import {
  desk,
  enrolmentOf,
  gone,
  nurse,
  ostOf,
  type Told,
  takesPart,
  team,
} from '../../../test/situations.ts';
import { recordRelease } from '../../commands/custody/recordRelease.ts';
import { deselectEnrolment } from '../../commands/enrolment/deselectEnrolment.ts';
import { moveEnrolment } from '../../commands/enrolment/moveEnrolment.ts';
import { moveOst } from '../../commands/ost/moveOst.ts';
import { openOst } from '../../commands/ost/openOst.ts';
import { onOrderResumed } from '../../reactions/onOrderResumed.ts';
import { onOrderSuspended } from '../../reactions/onOrderSuspended.ts';
import { onReferralRouted } from '../../reactions/onReferralRouted.ts';
import { enrolmentView } from './view.ts';

const one = ({ state }: Told) => {
  const found = Object.values(state.enrolments)[0];
  if (!found) throw new Error('nothing is enrolled');
  return found;
};
const treated = (story: Told, ...steps: readonly string[]) => {
  story.command(openOst, nurse, {}, { status: 'ASSESSED' });
  for (const to of steps) story.command(moveOst, nurse, ostOf(story), { to });
  return story;
};
const stabilising = () => treated(takesPart(), 'STABILISING');

describe('a programme while substitution treatment is being set', () => {
  it('pauses with the place kept, and goes on by itself once the person is maintained', () => {
    const story = stabilising();
    expect(one(story)).toMatchObject({ status: 'PAUSED', returnsTo: 'ON_PROGRAMME' });
    expect(story.shows(enrolmentView, one(story).id, team)).toMatchObject({ placeKept: true });
    story.command(moveOst, nurse, ostOf(story), { to: 'MAINTAINED' });
    expect(one(story)).toMatchObject({ status: 'ON_PROGRAMME', pausedFor: null });
    expect(story.shows(enrolmentView, one(story).id, team)).toMatchObject({ placeKept: false });
  });

  it('goes on too where treatment ended instead', () => {
    const story = stabilising();
    story.command(moveOst, nurse, ostOf(story), { to: 'ENDED' });
    expect(one(story).status).toBe('ON_PROGRAMME');
  });

  it('tells nobody that it is substitution treatment: to the programme, and outside, it is a matter of health', () => {
    const story = stabilising();
    const told = story.last.published.filter(
      ({ definition }) => definition === types.enrolmentStatusUpdated,
    );
    expect(told.map(({ data }) => data)).toMatchObject([{ to: 'PAUSED', reasonCode: 'HEALTH' }]);
    expect(JSON.stringify(story.shows(enrolmentView, one(story).id, team))).not.toMatch(
      /OST|STABIL|treatments/,
    );
  });

  it('is not ended for having been away or unwell, nor begun again by the team', () => {
    const story = stabilising();
    for (const reason of ['D_MISSED', 'D_MOTIVATION', 'D_HEALTH', 'D_ALCOHOL_OR_DRUGS']) {
      story.command(deselectEnrolment, team, enrolmentOf(story), { reason, reviewed: true });
      expect(story.last.refusal?.code).toBe('place-kept');
    }
    story.command(moveEnrolment, team, enrolmentOf(story), { to: 'ON_PROGRAMME' });
    expect(story.last.refusal?.code).toBe('place-kept');
    story.command(deselectEnrolment, team, enrolmentOf(story), { reason: 'D_SAFER_CUSTODY' });
    expect(one(story).status).toBe('DESELECTED');
  });

  it('leaves a pause of the team’s own as it is', () => {
    const story = takesPart();
    story.command(moveEnrolment, team, enrolmentOf(story), {
      to: 'PAUSED',
      pauseReason: 'SEGREGATION',
    });
    treated(story, 'STABILISING', 'MAINTAINED');
    expect(one(story).status).toBe('PAUSED');
  });

  it('is not paused by treatment that goes on as it was, nor by tapering towards a programme without it', () => {
    const story = treated(takesPart(), 'STABILISING', 'MAINTAINED', 'TAPERING');
    expect(one(story).status).toBe('ON_PROGRAMME');
    story.command(moveOst, nurse, ostOf(story), { to: 'ENDED' });
    expect(one(story).status).toBe('ON_PROGRAMME');
  });

  it('goes on in the community when the person is released meanwhile', () => {
    const story = stabilising()
      .command(recordRelease, desk, {}, gone)
      .tick('2026-06-01T10:00:00.000Z');
    expect(one(story).status).toBe('CONTINUES_IN_COMMUNITY');
  });
});

describe('a programme whose order the court has suspended', () => {
  /** Routed by intake for the court, with an order that both know. */
  const underOrder = () => {
    const story = takesPart();
    const referralId = id('referral');
    story.heard(onReferralRouted, {
      ...onReferralRouted.to.example,
      referralId,
      to: 'prison-program',
      source: 'COURT',
      programmeCode: 'ATLANTIS',
    });
    for (const to of [
      'AWAITING_ASSESSMENT',
      'ASSESSMENT_STARTED',
      'ASSESSED_SUITABLE',
      'ON_PROGRAMME',
    ])
      story.command(moveEnrolment, actor('PPT', 'SWI'), { enrolmentId: referralId }, { to });
    return { story, status: () => story.state.enrolments[referralId]?.status };
  };
  const suspend = (story: Told, reasonCode: string) =>
    story.heard(onOrderSuspended, { orderId: id('order-1'), reasonCode, from: '2026-06-01' });

  it('pauses for stabilisation, keeps the place, and resumes with the order; one of the person’s own will does not', () => {
    const { story, status } = underOrder();
    suspend(story, 'OST_STABILISATION');
    expect(status()).toBe('PAUSED');
    expect(one(story).status).toBe('ON_PROGRAMME');
    story.heard(onOrderResumed, {
      orderId: id('order-1'),
      cause: 'SUSPENSION_LIFTED',
      on: '2026-06-02',
      startBy: null,
      endDate: null,
    });
    expect(status()).toBe('ON_PROGRAMME');
  });

  it('goes on where the order is suspended for something else', () => {
    const { story, status } = underOrder();
    suspend(story, 'HOSPITAL');
    expect(status()).toBe('ON_PROGRAMME');
  });
});
