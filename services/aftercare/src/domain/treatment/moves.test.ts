import { courtDiversionEventTypes as court, intakeEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { begin, type PersonStory, reactionTo, seenBy } from '../../../test/offerStory.ts';
import { hear, merge, people, stateOf } from '../../../test/people.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';
import { refusePlace } from '../../commands/treatment/refusePlace.ts';
import { reportBreakOff } from '../../commands/treatment/reportBreakOff.ts';
import { reportStart } from '../../commands/treatment/reportStart.ts';
import { episodeState } from './state.ts';

const orderId = id('order');
const heldUntil = '2026-02-19T00:00:00.000Z';
const old = { id: id('request to clinic-a'), who: actor('PROV', 'clinic-a') };
const next = { id: id('request to clinic-b'), who: actor('PROV', 'clinic-b') };
type Part = typeof old;

const told = (story: PersonStory, to: { type: string; example: object }, data: object) =>
  story.heard(reactionTo(to), { ...to.example, orderId, ...data });
const asked = (story: PersonStory, { id: requestId, who }: Part) =>
  told(story, court.placeRequested, { requestId, providerOrg: who.org, except: [] });
const act = (story: PersonStory, part: Part, command: typeof confirmPlace, body: object) =>
  story.command(command, part.who, { episodeId: part.id }, body);
const confirms = (story: PersonStory, part: Part) => act(story, part, confirmPlace, { heldUntil });
const is = ({ state }: PersonStory, { id: episodeId }: Part) => {
  const episode = state.episodes[episodeId];
  return episode && [episodeState(episode), episode.closed?.reason ?? null];
};
/** The order is issued, the old provider treats, and the court has asked the next one. */
const moving = () => {
  const story = confirms(asked(begin(), old), old);
  told(story, court.orderIssued, {});
  act(story, old, reportStart, { on: '2026-01-05' });
  return asked(story.at('2026-01-06T09:00:00.000Z'), next);
};
const brokenOff = { on: '2026-01-06', reasonGroup: 'PERSON_LEFT' };

describe('an order that moves to another provider', () => {
  it('leaves the one that treats answerable until the new one has the place', () => {
    const story = moving();
    expect(is(story, old)).toEqual(['STARTED', null]);
    expect(act(story, old, reportBreakOff, brokenOff).last.refusal).toBeNull();
    confirms(story, next);
    expect([is(story, old), is(story, next)]).toEqual([
      ['CLOSED', 'MOVED'],
      ['CONFIRMED', null],
    ]);
    expect(story.last.published.map(({ data }) => data.about ?? data.providerOrg)).toEqual([
      'clinic-b',
      // Intake is told that the earlier one has the person no more; then the provider is.
      'clinic-a',
      'MOVED',
    ]);
    const again = { ...brokenOff, reasonGroup: 'OTHER' };
    expect(act(story, old, reportBreakOff, again).last.refusal?.code).toBe('episode-not-in-state');
    expect(seenBy(old.who, story.state, 'episode', old.id)).toMatchObject({
      closed: { reason: 'MOVED' },
    });
  });

  it('also where the new one reports the start without having confirmed', () => {
    const story = act(moving(), next, reportStart, { on: '2026-01-06' });
    expect([is(story, old), is(story, next)]).toEqual([
      ['CLOSED', 'MOVED'],
      ['STARTED', null],
    ]);
  });

  it('stays where the new one refuses, and stands again where it takes the place back', () => {
    const refuses = { reasonCode: 'NO_CAPACITY' };
    expect(is(act(moving(), next, refusePlace, refuses), old)).toEqual(['STARTED', null]);
    const story = act(confirms(moving(), next), next, refusePlace, refuses);
    expect(is(story, old)).toEqual(['STARTED', null]);
    expect(story.last.published.map(({ data }) => data.about)).toContain('EPISODE_REOPENED');
  });

  it('stands again where the court takes the request back', () => {
    const story = told(confirms(moving(), next), court.placeRequestWithdrawn, {
      requestId: next.id,
    });
    expect([is(story, old), is(story, next)]).toEqual([
      ['STARTED', null],
      ['CLOSED', 'REQUEST_WITHDRAWN'],
    ]);
  });

  it('is for nobody else: who was not asked, and the old one with the place of the new', () => {
    const story = moving();
    const stranger = actor('PROV', 'clinic-z');
    for (const who of [stranger, old.who])
      expect(
        story.command(confirmPlace, who, { episodeId: next.id }, { heldUntil }).last.refusal?.code,
      ).toBe('not-found');
  });

  it('is over for both where a death is verified, and as it was where that was a mistake', () => {
    const reportId = id('report');
    const story = confirms(moving(), next).heard(reactionTo(intakeEventTypes.deathVerified), {
      reportId,
    });
    expect(is(story, next)).toEqual(['CLOSED', 'STOPPED']);
    story.heard(reactionTo(intakeEventTypes.deathRetracted), { reportId });
    expect([is(story, old), is(story, next)]).toEqual([
      ['CLOSED', 'MOVED'],
      ['CONFIRMED', null],
    ]);
  });

  it('is one order at the record that was kept, though each request was told of another', async () => {
    const records = people(['clinic-a', 'clinic-b']);
    const requestOf = ({ id: requestId, who }: Part) => ({
      orderId,
      requestId,
      providerOrg: who.org,
      except: [],
      heldUntil,
    });
    hear(records, 'a', court.placeRequested, requestOf(old));
    records.command(
      confirmPlace,
      stateOf(records, 'a').ref,
      old.who,
      { heldUntil },
      { episodeId: old.id },
    );
    merge(records, 'a', 'b');
    await records.settle();
    hear(records, 'b', court.placeRequested, requestOf(next));
    records.command(
      confirmPlace,
      stateOf(records, 'b').ref,
      next.who,
      { heldUntil },
      { episodeId: next.id },
    );
    const { episodes } = stateOf(records, 'b');
    expect(episodes[old.id]?.closed?.reason).toBe('MOVED');
  });
});
