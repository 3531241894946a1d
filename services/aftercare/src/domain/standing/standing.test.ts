import { intakeEventTypes } from '@throughcare/contracts';
import { id, ref } from '@throughcare/testing';
import {
  begin,
  learn,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/acceptOffer.ts';
import { agreePlan } from '../../commands/agreePlan.ts';
import { scheduleAppointment } from '../../commands/scheduleAppointment.ts';
import { pathway } from '../pathwayType.ts';
import { homeItems, itemsFrom } from './merge.ts';

const at = '2026-03-02T10:00:00.000Z';
const caseId = (story: PersonStory) => Object.keys(story.state.cases)[0] ?? '';
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), {
    offerId: offerTo('ngo-a'),
  });
const given = (story: PersonStory, consent: string) =>
  story.heard(reactionTo(intakeEventTypes.consentGiven), {
    consentId: id(consent),
    recipients: ['ngo-a'],
    scopes: ['IDENTITY'],
    purpose: 'AFTERCARE',
    expiresAt: null,
  });
const withdrawn = (story: PersonStory, consent: string) =>
  story.heard(reactionTo(intakeEventTypes.consentWithdrawn), { consentId: id(consent) });
const offerSeen = (story: PersonStory) =>
  pathway.views.offer?.of(story.state, offerTo('ngo-a'), ngo('ngo-a'));

describe('what a partner may know', () => {
  it('names no person before acceptance', () => {
    const open = offered(released(needKnown(begin()), at), ['ngo-a'], 2);
    expect(JSON.stringify(offerSeen(open))).not.toContain(open.state.ref);
    expect(offerSeen(accepted())).toMatchObject({ pathwayRef: ref('person') });
    expect(pathway.views.offer?.of(open.state, offerTo('ngo-a'), ngo('ngo-z'))).toBeUndefined();
  });

  it('ends with the consent, and comes back with a new one', () => {
    const story = withdrawn(given(accepted(), 'first'), 'first');
    expect(story.last.published.map(({ definition }) => definition.type)).toEqual([
      'org.throughcare.aftercare.access.ended.v1',
    ]);
    story.command(agreePlan, ngo('ngo-a'), { caseId: caseId(story) });
    expect(story.last.refusal?.refused).toBe('not-found');
    expect(offerSeen(story)).toMatchObject({ pathwayRef: null });
    expect(offerSeen(given(story, 'second'))).toMatchObject({ pathwayRef: ref('person') });
  });

  it('ends as well when the withdrawal is heard before the consent', () => {
    const story = given(withdrawn(accepted(), 'first'), 'first');
    expect(story.state.endedAccess['ngo-a']).toBeDefined();
  });
});

describe('a verified death', () => {
  it('closes cases, cancels appointments, and a retraction lifts what it caused', () => {
    const story = accepted();
    story.command(
      scheduleAppointment,
      ngo('ngo-a'),
      { caseId: caseId(story) },
      { at: '2026-03-04T10:00:00.000Z', kind: 'FIRST_MEETING' },
    );
    const reportId = id('report');
    story.heard(reactionTo(intakeEventTypes.deathVerified), { reportId });
    const [one] = Object.values(story.state.cases);
    expect(one?.closed?.by).toBe('DIED');
    expect(Object.values(one?.appointments ?? {})[0]?.cancelled?.reasonCode).toBe('STOPPED');
    story.heard(reactionTo(intakeEventTypes.deathRetracted), { reportId });
    expect(Object.values(story.state.cases)[0]?.closed).toBeNull();
  });

  it('heard by the latch leaves nothing to do when its turn comes', () => {
    const reaction = reactionTo(intakeEventTypes.deathVerified);
    const reportId = id('report');
    const story = accepted().heard(reaction, { reportId }).heard(reaction, { reportId });
    expect(story.last.events).toEqual([]);
  });
});

describe('a merge', () => {
  const kept = ref('kept');
  const merge = (story: PersonStory) =>
    story.heard(reactionTo(intakeEventTypes.personMerged), {
      keptRef: kept,
      removedRef: story.state.ref,
    });

  it('silences the removed reference and sends its commands to the kept one', () => {
    const story = merge(accepted());
    story.command(agreePlan, ngo('ngo-a'), { caseId: caseId(story) });
    expect(story.last.refusal).toMatchObject({ code: 'person-merged', more: { keptRef: kept } });
    expect(pathway.index?.(story.state)).toEqual([]);
    expect(pathway.dueAt?.(story.state, {} as never)).toBeNull();
    const [last] = story.last.events;
    expect(last).toBeUndefined();
  });

  it('forwards items again after a late event, and decides on them where they went', () => {
    const removed = merge(released(begin(), at));
    const late = needKnown(removed);
    const [event] = late.last.events;
    expect(event && pathway.followUps?.(event, late.state)[0]?.name).toBe('forward-items');
    const story = begin().heard(reactionTo(intakeEventTypes.personMerged), {
      keptRef: ref('person'),
      removedRef: ref('other'),
    });
    story.at(at);
    const items = homeItems(late.state);
    learn(story, () => [{ type: 'items-received', from: ref('other'), items }]);
    expect(story.last.events.map(({ type }) => type)).toContain('candidates-wanted');
  });

  it('undone returns what came, as it is now, and keeps what was at home', () => {
    const other = ref('other');
    const story = needKnown(begin()).at(at);
    const items = homeItems(released(begin(), at).state);
    learn(story, () => [{ type: 'items-received', from: other, items }]);
    expect(Object.keys(itemsFrom(story.state, other).custody)).toHaveLength(1);
    learn(story, () => [{ type: 'items-let-go', from: other }]);
    expect(story.state.custody).toEqual({});
    expect(Object.keys(story.state.needs)).toHaveLength(1);
  });
});
