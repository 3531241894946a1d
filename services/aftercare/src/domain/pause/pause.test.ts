import {
  courtDiversionEventTypes,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { actor, id, ref } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
} from '../../../test/offerStory.ts';
import {
  acceptedBy,
  hear,
  merge,
  needKnownOf,
  people,
  releaseSet,
  stateOf,
  unmerge,
} from '../../../test/people.ts';
import { dischargeCase } from '../../commands/case/dischargeCase.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';

const out = '2026-03-02T10:00:00.000Z';
const { deathReported, deathRetracted, deathVerified } = intakeEventTypes;
const { prisonerEscaped, prisonerReceived, prisonerDeported, prisonerDied } =
  prisonProgramEventTypes;

/** ngo-a has the case, ngo-b was asked beside it, clinic-a holds a place. */
function held(): PersonStory {
  const story = offered(released(needKnown(begin()), out), ['ngo-a', 'ngo-b'], 2)
    .command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') })
    .heard(reactionTo(courtDiversionEventTypes.placeRequested), {
      ...courtDiversionEventTypes.placeRequested.example,
      orderId: id('order'),
      providerOrg: 'clinic-a',
    });
  const [episodeId = ''] = Object.keys(story.state.episodes);
  return story.command(
    confirmPlace,
    actor('PROV', 'clinic-a'),
    { episodeId },
    { heldUntil: '2026-04-20T10:00:00.000Z' },
  );
}
/** What partners are told by the last step: whom, and what. */
const told = ({ last }: PersonStory) =>
  last.published.flatMap(({ definition, data }) => {
    const { partnerOrg, about } = data as { partnerOrg?: string; about?: string };
    return partnerOrg ? [`${partnerOrg} ${about ?? definition.type.slice(26)}`] : [];
  });
const report = { reportId: id('report') };
const reported = () => held().heard(reactionTo(deathReported), report);

describe('who holds a case or a place', () => {
  it('hears that outreach pauses at a report of a death, once, and that it goes on when it was none', () => {
    const story = reported();
    expect(told(story).toSorted()).toEqual(['clinic-a PAUSED', 'ngo-a PAUSED']);
    expect(told(story.heard(reactionTo(deathReported), { reportId: id('another') }))).toEqual([]);
    expect(told(story.heard(reactionTo(deathRetracted), report))).toEqual([]);
    story.heard(reactionTo(deathRetracted), { reportId: id('another') });
    expect(told(story).toSorted()).toEqual(['clinic-a RESUMED', 'ngo-a RESUMED']);
    expect(story.state.pauses).toEqual({});
    const paused = ({ state, now }: PersonStory) =>
      Object.keys(state.cases).map(
        (caseId) => seenBy(ngo('ngo-a'), state, 'case', caseId, now)?.paused,
      );
    expect([paused(reported()), paused(story)]).toEqual([[true], [false]]);
  });

  it('hears the same of an escape, and that it goes on when the person is taken in again', () => {
    const story = held().heard(reactionTo(prisonerEscaped), { occurredAt: out });
    expect(told(story).toSorted()).toEqual(told(reported()).toSorted());
    story.at('2026-03-04T10:00:00.000Z').heard(reactionTo(prisonerReceived), {
      episodeId: id('another stay'),
      receivedAt: '2026-03-04T10:00:00.000Z',
      prisonId: 'prison-a',
      reason: 'RECAPTURED',
    });
    // The release is over: of the case its end is told, and no more.
    expect(told(story)).toContain('ngo-a case.discharged.v1');
    expect(told(story)).toContain('clinic-a RESUMED');
    expect(told(story)).not.toContain('ngo-a RESUMED');
    expect(story.state.pauses).toEqual({});
  });

  it('hears that it has ended, and nothing that is published says why', () => {
    for (const [definition, data] of [
      [deathVerified, report],
      [prisonerDied, { occurredAt: out }],
      [prisonerDeported, { occurredAt: out }],
    ] as const) {
      const story = reported().heard(reactionTo(definition), data);
      expect(told(story)).toEqual(
        expect.arrayContaining(['ngo-a case.discharged.v1', 'clinic-a ENDED']),
      );
      expect(JSON.stringify(story.last.published)).not.toMatch(/DIED|DEATH|DEPORT|ESCAPE/);
      expect(told(story).filter((one) => /PAUSED|RESUMED/.test(one))).toEqual([]);
      expect(story.state.pauses).toEqual({});
    }
  });

  it('is not told of a pause once it is done, nor is who was only asked', () => {
    const story = held();
    const [caseId = ''] = Object.keys(story.state.cases);
    story.command(dischargeCase, ngo('ngo-a'), { caseId }, { reason: 'MOVED', outcomes: [] });
    story.heard(reactionTo(deathReported), report);
    expect(told(story)).toEqual(['clinic-a PAUSED']);
    const asked = offered(released(needKnown(begin()), out), ['ngo-a', 'ngo-b'], 2).heard(
      reactionTo(deathReported),
      report,
    );
    expect(told(asked).sort()).toEqual(['ngo-a offer.withdrawn.v1', 'ngo-b offer.withdrawn.v1']);
  });
});

it('a pause goes with its case through a merge, and ends where the report was about somebody else', async () => {
  const records = people();
  needKnownOf(records, 'a');
  releaseSet(records, 'a', '2026-01-20');
  const caseId = acceptedBy(records, 'a');
  hear(records, 'b', deathReported, report);
  merge(records, 'a', 'b');
  await records.settle();
  expect(stateOf(records, 'b').pauses[caseId]).toMatchObject({ of: 'cases' });
  unmerge(records, 'a', 'b');
  await records.settle();
  expect(stateOf(records, 'a').cases[caseId]?.closed).toBeNull();
  expect(stateOf(records, 'a').pauses).toEqual({});
  expect(stateOf(records, 'b').pauses).toEqual({});
  hear(records, 'a', deathReported, { reportId: id('of a') });
  expect(Object.keys(stateOf(records, 'a').pauses)).toEqual([caseId]);
  expect(records.state(ref('a')).pauses[caseId]?.since).toBe(records.now);
});
