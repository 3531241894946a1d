import { intakeEventTypes } from '@throughcare/contracts';
import { actor } from '@throughcare/testing';
import { caseOf, inCase } from '../../../test/entitlement.ts';
import {
  begin,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
  stay,
} from '../../../test/offerStory.ts';
import { amendDischarge } from '../../commands/case/amendDischarge.ts';
import { dischargeCase } from '../../commands/case/dischargeCase.ts';
import { reenterCase } from '../../commands/case/reenterCase.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { offerToPartner } from '../../commands/placement/offerToPartner.ts';

const does = (
  story: PersonStory,
  command: typeof dischargeCase | typeof amendDischarge | typeof reenterCase,
  body: object = {},
  who = ngo('ngo-a'),
) => story.command(command as typeof dischargeCase, who, { caseId: caseOf(story) }, body);
const housed = { goal: 'HOUSING', result: 'ACHIEVED' };
const worked = { goal: 'EMPLOYMENT', result: 'PARTIAL' };
const completed = () => does(inCase(), dischargeCase, { reason: 'COMPLETED', outcomes: [housed] });
const seen = (story: PersonStory) =>
  seenBy(ngo('ngo-a'), story.state, 'case', caseOf(story), story.now);

describe('a discharge', () => {
  it('of completed support says what came of it; of another it may', () => {
    const story = does(inCase(), dischargeCase, { reason: 'COMPLETED', outcomes: [] });
    expect(story.last.refusal?.code).toBe('outcomes-required');
    expect(does(story, dischargeCase, { reason: 'MOVED', outcomes: [] }).last.refusal).toBeNull();
  });

  it('is amended by its organisation, and keeps what it said before with who changed it when', () => {
    const story = completed().at('2026-03-02T11:00:00.000Z');
    const worker = actor('NGOW', 'ngo-a');
    const next = { reason: 'PROGRAM_TRANSFER', outcomes: [housed, worked] };
    does(story, amendDischarge, next, worker);
    expect(story.last.published).toMatchObject([{ audience: 'care', data: next }]);
    expect(seen(story)).toMatchObject({
      state: 'DISCHARGED',
      discharge: {
        ...next,
        at: '2026-03-02T10:00:00.000Z',
        amended: [
          {
            reason: 'COMPLETED',
            outcomes: [housed],
            until: '2026-03-02T11:00:00.000Z',
            by: worker.subject,
          },
        ],
      },
    });
    expect(does(story, amendDischarge, next).last.events).toEqual([]);
  });

  it('is not amended into one that says nothing, by another organisation, or before it was', () => {
    const nothing = { reason: 'COMPLETED', outcomes: [] };
    expect(does(completed(), amendDischarge, nothing).last.refusal?.code).toBe('outcomes-required');
    const other = does(completed(), amendDischarge, nothing, ngo('ngo-b'));
    expect(other.last.refusal?.code).toBe('not-found');
    const body = { reason: 'MOVED', outcomes: [] };
    expect(does(inCase(), amendDischarge, body).last.refusal?.code).toBe('not-discharged');
  });

  it('stands as it was once the person has come back', () => {
    const back = does(completed().at('2026-03-02T11:00:00.000Z'), reenterCase);
    const body = { reason: 'MOVED', outcomes: [] };
    expect(does(back, amendDischarge, body).last.refusal?.code).toBe('not-discharged');
  });
});

describe('after a discharge', () => {
  const discharged = (reason: string) =>
    does(inCase(), dischargeCase, {
      reason,
      outcomes: reason === 'COMPLETED' ? [housed] : [],
    });
  /** Where each search or case stands: on which list, or nowhere until it is asked for again. */
  const searches = (story: PersonStory) =>
    story.duties
      .filter(({ kind }) => kind === 'SEARCH_OR_CASE')
      .map(({ stands }) => stands.on ?? 'asked again');
  const placementOf = ({ state }: PersonStory) => state.placements[stay];

  // Domain reference 2.8, and the outcomes with which a person is finished.
  it.each([
    ['COMPLETED', []],
    ['MOVED', []],
    ['OPTED_OUT', []],
    ['PROGRAM_TRANSFER', []],
    // Asked for, and asked for again each day.
    ['ABSCONDED', ['asked again']],
    ['ADVERSE_TERMINATION', ['asked again']],
    ['REINCARCERATED', ['unplaced']],
  ])('for %s somebody looks for the person or nobody has to', (reason, expected) => {
    const story = discharged(reason);
    expect(searches(story)).toEqual(expected);
    // A day later the coordinator has whoever nobody was found for.
    story.tick('2026-03-04T11:00:00.000Z');
    expect(searches(story)).toEqual(expected.length === 0 ? [] : ['unplaced']);
  });

  it('with contact lost others are asked, and the partner that lost it sees no more of the release', () => {
    const story = discharged('ABSCONDED');
    expect(placementOf(story)).toMatchObject({ series: 2, asking: { terms: { not: ['ngo-a'] } } });
    expect(seen(story)).toMatchObject({ state: 'DISCHARGED' });
    expect(seen(story)).not.toHaveProperty('release');
    expect(seen(discharged('MOVED'))).toHaveProperty('release');
  });

  it('with the person said to be inside nobody is asked, until a prison says so or a coordinator asks', () => {
    const story = discharged('REINCARCERATED').tick('2026-03-20T10:00:00.000Z');
    expect(placementOf(story)).toMatchObject({
      asking: null,
      unplaced: { reason: 'SAID_TO_BE_INSIDE' },
    });
    const named = { placementId: stay };
    story.command(offerToPartner, actor('COORD', 'city-here'), named, { partnerOrg: 'ngo-b' });
    expect(placementOf(story)).toMatchObject({ asking: { only: 'ngo-b' } });
  });

  it('the person may come back to the partner while nobody else has them, and looking ends', () => {
    const story = does(discharged('ABSCONDED').at('2026-03-03T10:00:00.000Z'), reenterCase);
    expect(searches(story)).toEqual(['cases', 'my-cases']);
    expect(placementOf(story)).toMatchObject({ asking: null, unplaced: null });
    expect(seen(story)).toHaveProperty('release');
    const elsewhere = offered(discharged('ABSCONDED'), ['ngo-c'], 2);
    elsewhere.command(acceptOffer, ngo('ngo-c'), { offerId: offerTo('ngo-c', 2) });
    expect(does(elsewhere, reenterCase).last.refusal?.code).toBe('already-placed');
    // Support was ended for good there; it is no search that had begun for it.
    expect(searches(elsewhere)).toEqual(['cases']);
  });

  it('whoever comes back is to be tried from then on, however long ago the offer was accepted', () => {
    const story = discharged('REINCARCERATED').tick('2026-03-20T10:00:00.000Z');
    does(story, reenterCase);
    expect(seen(story)).toMatchObject({ state: 'ACCEPTED' });
    expect(searches(story)).toContain('cases');
  });

  it('the person may come back although the referral that led there was taken back meanwhile', () => {
    const referral = {
      ...intakeEventTypes.referralRouted.example,
      referralId: stay,
      to: 'aftercare',
    };
    const story = offered(
      begin().heard(reactionTo(intakeEventTypes.referralRouted), referral),
      ['ngo-a'],
      48,
    ).command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    story.heard(reactionTo(intakeEventTypes.referralWithdrawn), {
      ...intakeEventTypes.referralWithdrawn.example,
      referralId: stay,
    });
    does(story, dischargeCase, { reason: 'ABSCONDED', outcomes: [] });
    expect(placementOf(story)).toMatchObject({ ended: { by: 'PLANS_CHANGED' } });
    expect(does(story, reenterCase).last.refusal).toBeNull();
    expect(searches(story)).toContain('cases');
  });

  it('that is amended looking begins or ends with what it says now', () => {
    const story = discharged('MOVED');
    expect(searches(does(story, amendDischarge, { reason: 'ABSCONDED', outcomes: [] }))).toEqual([
      'asked again',
    ]);
    expect(searches(does(story, amendDischarge, { reason: 'OPTED_OUT', outcomes: [] }))).toEqual(
      [],
    );
  });

  // A search that began with a later release, or with asking for help again, is not ended by what an old case says now.
  it('that is amended settles nothing that began after it', () => {
    const left = () => discharged('ABSCONDED');
    const settle = (story: PersonStory) =>
      does(story, amendDischarge, { reason: 'MOVED', outcomes: [] });
    expect(searches(settle(left()))).toEqual([]);
    const outAgain = left().at('2026-03-05T11:00:00.000Z');
    released(outAgain, '2026-03-05T10:00:00.000Z');
    expect(searches(settle(outAgain))).toEqual(['asked again']);
  });
});
