import { courtDiversionEventTypes as court } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { begin, type PersonStory, reactionTo, seenBy } from '../../../test/offerStory.ts';
import { hear, merge, people, stateOf } from '../../../test/people.ts';
import { answerEnquiry } from '../../commands/treatment/answerEnquiry.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';

const clinic = actor('PROV', 'clinic-a');
const orderId = id('order');
const episodeId = id('request');
const enquiryId = id('enquiry');
const heldUntil = '2026-02-19T00:00:00.000Z';
const dueAt = '2026-01-08T09:00:00.000Z';
const told = (story: PersonStory, to: { type: string; example: object }, data: object = {}) =>
  story.heard(reactionTo(to), { ...to.example, orderId, ...data });
const placed = () =>
  told(begin(), court.placeRequested, {
    requestId: episodeId,
    providerOrg: 'clinic-a',
  }).command(confirmPlace, clinic, { episodeId }, { heldUntil });
const question = { enquiryId, providerOrg: 'clinic-a', about: 'NOT_STARTED', dueAt } as const;
const asked = (story = placed()) => told(story, court.enquiryOpened, question);
const answers = (story: PersonStory, who = clinic, which = enquiryId) =>
  story.command(answerEnquiry, who, { episodeId }, { enquiryId: which, answer: 'NOT_SEEN' });
const shown = (story: PersonStory) => seenBy(clinic, story.state, 'episode', episodeId)?.enquiries;
const isListed = (story: PersonStory) =>
  story.index.some(({ name, key }) => name === 'enquiries' && key === 'clinic-a');
const notices = (story: PersonStory) => story.last.published.map(({ data }) => data.about);

describe('what the court asks about treatment', () => {
  it('is told to the provider once, and stands in its list with the day by which it is answered', () => {
    const story = asked();
    expect(notices(story)).toEqual(['ENQUIRY_OPENED']);
    expect(shown(story)).toEqual([{ enquiryId, about: 'NOT_STARTED', dueAt }]);
    expect(isListed(story)).toBe(true);
    expect(notices(asked(story))).toEqual([]);
  });

  it('is answered once, and the court hears it on the justice side', () => {
    const story = answers(asked());
    expect(story.last.published).toMatchObject([
      { audience: 'justice', data: { enquiryId, providerOrg: 'clinic-a', answer: 'NOT_SEEN' } },
    ]);
    expect([shown(story), isListed(story)]).toEqual([[], false]);
    expect(answers(story).last.refusal?.code).toBe('not-asked');
  });

  it('is not there for another provider, and nobody answers what was not asked', () => {
    const story = asked();
    expect(answers(story, actor('PROV', 'clinic-b')).last.refusal?.code).toBe('not-found');
    expect(answers(story, clinic, id('another')).last.refusal?.code).toBe('not-asked');
    const other = told(placed(), court.enquiryOpened, { ...question, providerOrg: 'clinic-b' });
    expect([notices(other), shown(other)]).toEqual([[], []]);
  });

  it('needs no answer once the court says so, also where that is heard first', () => {
    expect(
      shown(told(asked(), court.enquiryClosed, { enquiryId, providerOrg: 'clinic-a' })),
    ).toEqual([]);
    const first = told(placed(), court.enquiryClosed, { enquiryId, providerOrg: 'clinic-a' });
    expect([notices(asked(first)), shown(first)]).toEqual([[], []]);
  });

  it('reaches the place at the record that was kept, also where it was heard at the other one', async () => {
    const records = people(['clinic-a']);
    hear(records, 'a', court.placeRequested, {
      orderId,
      requestId: episodeId,
      providerOrg: 'clinic-a',
      heldUntil,
    });
    merge(records, 'a', 'b');
    await records.settle();
    hear(records, 'a', court.enquiryOpened, { ...question, orderId });
    await records.settle();
    const state = stateOf(records, 'b');
    expect(seenBy(clinic, state, 'episode', episodeId)?.enquiries).toHaveLength(1);
    expect(state.episodes[episodeId]?.enquiriesTold).toEqual([enquiryId]);
  });
});
