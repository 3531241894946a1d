import { prisonProgramEventTypes } from '@throughcare/contracts';
import { actor, id, ref } from '@throughcare/testing';
import { begin, needKnown, offered, reactionTo, released, stay } from '../../../test/offerStory.ts';
import { isAsked, mayArrange } from './relations.ts';

const at = '2026-03-02T10:00:00.000Z';
const { participantTransferred, prisonerReceived } = prisonProgramEventTypes;

describe('who may arrange things for a person', () => {
  const { state } = released(needKnown(begin()), at);

  it('are the coordinator, other services, and the prison that holds or held them', () => {
    for (const who of [actor('COORD'), actor('SERVICE'), actor('PCM', 'prison-a')])
      expect(mayArrange(state, who)).toBe(true);
    for (const role of ['PREC', 'PPT'] as const)
      expect(mayArrange(state, actor(role, 'prison-a'))).toBe(true);
    expect(mayArrange(state, actor('PCM', 'prison-z'))).toBe(false);
    expect(mayArrange(state, actor('NGOC', 'prison-a'))).toBe(false);
  });

  it('are the person for themself, and nobody else by that role', () => {
    const person = { ...actor('PERSON'), subject: ref('person') };
    expect(mayArrange(state, person)).toBe(true);
    expect(mayArrange(state, actor('PERSON'))).toBe(false);
  });

  it('are another prison once the person, or their place in a programme, is moved there', () => {
    const moved = begin().heard(reactionTo(prisonerReceived), {
      episodeId: stay,
      receivedAt: at,
      prisonId: 'prison-b',
      reason: 'TRANSFERRED',
    });
    expect(mayArrange(moved.state, actor('PCM', 'prison-b'))).toBe(true);
    expect(moved.state.custody[stay]?.insideAt).toEqual([]);
    const held = begin().heard(reactionTo(participantTransferred), {
      enrolmentId: id('enrolment'),
      fromPrison: 'prison-a',
      toPrison: 'prison-c',
      placeHeldUntil: null,
    });
    expect(mayArrange(held.state, actor('PCM', 'prison-c'))).toBe(true);
    expect(mayArrange(held.state, actor('PCM', 'prison-a'))).toBe(false);
  });
});

it('an offer is the business of coordinators and workers of the organisation that was asked', () => {
  const { state } = offered(released(needKnown(begin()), at), ['ngo-a'], 2);
  const [offer] = Object.values(state.offers);
  if (!offer) throw new Error('nobody was asked');
  expect(isAsked(offer, actor('NGOC', 'ngo-a'))).toBe(true);
  expect(isAsked(offer, actor('NGOW', 'ngo-a'))).toBe(true);
  expect(isAsked(offer, actor('PEER', 'ngo-a'))).toBe(false);
  expect(isAsked(offer, actor('NGOC', 'ngo-b'))).toBe(false);
});
