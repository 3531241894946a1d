import { prisonProgramEventTypes } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import { actor, boundAccount, id, ref } from '@throughcare/testing';
import {
  begin,
  needKnown,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
  stay,
} from '../../../test/offerStory.ts';
import { recordContact } from '../../commands/case/recordContact.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { onAccountBound } from '../../reactions/onAccountBound.ts';
import { onAccountUnbound } from '../../reactions/onAccountUnbound.ts';

const at = '2026-03-02T10:00:00.000Z';
const { participantTransferred, prisonerReceived } = prisonProgramEventTypes;
const sees = ({ state }: PersonStory, who: Actor): boolean =>
  seenBy(who, state, 'placement', stay) !== undefined;

describe('who sees the search for a partner', () => {
  const story = released(needKnown(begin()), at);

  it('are the coordinator, other services, and the prison that holds or held them', () => {
    for (const who of [actor('COORD'), actor('SERVICE'), actor('PCM', 'prison-a')])
      expect(sees(story, who)).toBe(true);
    for (const role of ['PREC', 'PPT'] as const)
      expect(sees(story, actor(role, 'prison-a'))).toBe(true);
    expect(sees(story, actor('PCM', 'prison-z'))).toBe(false);
    expect(sees(story, actor('NGOC', 'prison-a'))).toBe(false);
  });

  it('D1: are the person by an account that is bound, and nobody else by that role', () => {
    const bound = released(needKnown(begin()), at);
    bound.heard(onAccountBound, boundAccount('person-1'));
    expect(sees(bound, actor('PERSON'))).toBe(true);
    // Neither a subject that is the reference nor another account says that it is they.
    expect(sees(bound, { ...actor('PERSON'), subject: ref('person'), account: 'a' })).toBe(false);
    bound.heard(onAccountUnbound, boundAccount('person-1'));
    expect(sees(bound, actor('PERSON'))).toBe(false);
  });

  it('is the prison that held the person until a partner has met them', () => {
    const met = offered(released(needKnown(begin()), at), ['ngo-a'], 2);
    met.command(acceptOffer, actor('NGOC', 'ngo-a'), { offerId: offerTo('ngo-a') });
    const [caseId = ''] = Object.keys(met.state.cases);
    expect(sees(met, actor('PCM', 'prison-a'))).toBe(true);
    const contact = { at, mode: 'GATE', reached: true };
    met.command(recordContact, actor('NGOW', 'ngo-a'), { caseId }, contact);
    expect(sees(met, actor('PCM', 'prison-a'))).toBe(false);
  });

  it('is another prison once the person, or their place in a programme, is moved there', () => {
    const moved = released(needKnown(begin()), at)
      .at('2026-03-03T10:00:00.000Z')
      .heard(reactionTo(prisonerReceived), {
        episodeId: stay,
        receivedAt: at,
        prisonId: 'prison-b',
        reason: 'TRANSFERRED',
      });
    expect(sees(moved, actor('PCM', 'prison-b'))).toBe(true);
    expect(sees(moved, actor('PCM', 'prison-a'))).toBe(false);
    expect(moved.state.custody[stay]?.insideAt).toEqual([]);
    const held = released(needKnown(begin()), at).heard(reactionTo(participantTransferred), {
      enrolmentId: id('enrolment'),
      fromPrison: 'prison-a',
      toPrison: 'prison-c',
      placeHeldUntil: null,
    });
    expect(sees(held, actor('PCM', 'prison-c'))).toBe(true);
    expect(sees(held, actor('PCM', 'prison-z'))).toBe(false);
  });
});

it('an offer is the business of coordinators and workers of the organisation that was asked', () => {
  const { state } = offered(released(needKnown(begin()), at), ['ngo-a'], 2);
  const seen = (who: Actor) => seenBy(who, state, 'offer', offerTo('ngo-a')) !== undefined;
  expect(seen(actor('NGOC', 'ngo-a'))).toBe(true);
  expect(seen(actor('NGOW', 'ngo-a'))).toBe(true);
  expect(seen(actor('PEER', 'ngo-a'))).toBe(false);
  expect(seen(actor('NGOC', 'ngo-b'))).toBe(false);
});
