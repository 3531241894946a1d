import { aftercareEventTypes, courtDiversionEventTypes } from '@throughcare/contracts';
import { addressOf, paramsFor, seenItem } from '@throughcare/feed';
import { type Actor, isRelated } from '@throughcare/record';
import { actor, id } from '@throughcare/testing';
import {
  begin,
  consentGiven,
  consentWithdrawn,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
  stay,
} from '../../test/offerStory.ts';
import { assignWorker } from '../commands/case/assignWorker.ts';
import { acceptOffer } from '../commands/placement/acceptOffer.ts';
import { type FeedItemKind, type FeedRow, feedItemKinds } from '../domain/feedRow/document.ts';
import { partnerFeedSpec } from './partnerFeed.ts';

const peer = actor('PEER', 'ngo-a');
const people: readonly Actor[] = ['ngo-a', 'ngo-b', 'clinic-a', 'ngo-z'].flatMap((org) =>
  (['NGOC', 'NGOW', 'PEER', 'PROV'] as const).map((role) => actor(role, org)),
);

/** ngo-a has the case, with a peer worker; ngo-b was asked too; clinic-a for a place. */
function story(): PersonStory {
  const told = offered(
    released(needKnown(begin()), '2026-03-02T10:00:00.000Z'),
    ['ngo-a', 'ngo-b'],
    2,
  ).command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
  const caseId = Object.keys(told.state.cases)[0] ?? '';
  return told
    .command(assignWorker, ngo('ngo-a'), { caseId }, { subject: peer.subject, role: 'PEER' })
    .heard(reactionTo(courtDiversionEventTypes.placeRequested), {
      ...courtDiversionEventTypes.placeRequested.example,
      orderId: id('order'),
      providerOrg: 'clinic-a',
    });
}
const itemsIn = ({ state }: PersonStory): Readonly<Record<FeedItemKind, string>> => ({
  offer: offerTo('ngo-a'),
  case: Object.keys(state.cases)[0] ?? '',
  episode: Object.keys(state.episodes)[0] ?? '',
  window: stay,
  access: offerTo('ngo-a'),
});
function rowFor(told: PersonStory, kind: FeedItemKind, { org }: Actor): FeedRow {
  const item = { kind, id: itemsIn(told)[kind] };
  return {
    partnerOrg: org,
    pathwayRef: told.state.ref,
    type: aftercareEventTypes.accessEnded.type,
    at: told.now,
    item,
    about: null,
  };
}
const asking = (who: Actor, { now }: PersonStory) => ({
  actor: who,
  now,
  organisation: null,
  hash: String,
});

const ngoA = ['NGOC ngo-a', 'NGOW ngo-a'];
/** Who is shown a row about each kind of thing. */
const expected: Readonly<Record<FeedItemKind, { goesOn: string[]; withdrawn: string[] }>> = {
  offer: { goesOn: ngoA, withdrawn: [] },
  case: { goesOn: [...ngoA, 'PEER ngo-a'], withdrawn: [] },
  episode: {
    goesOn: ['NGOC clinic-a', 'PROV clinic-a'],
    withdrawn: ['NGOC clinic-a', 'PROV clinic-a'],
  },
  window: {
    goesOn: [...ngoA, 'PEER ngo-a', 'NGOC ngo-b', 'NGOW ngo-b'],
    withdrawn: ['NGOC ngo-b', 'NGOW ngo-b'],
  },
  access: {
    goesOn: [...ngoA, 'PEER ngo-a', 'PROV ngo-a'],
    withdrawn: [...ngoA, 'PEER ngo-a', 'PROV ngo-a'],
  },
};

describe.each(feedItemKinds)('a row about a thing of kind %s', (kind) => {
  const thing = partnerFeedSpec.items[kind] as NonNullable<(typeof partnerFeedSpec.items)[string]>;

  it.each([
    ['goesOn', story],
    ['withdrawn', () => consentWithdrawn(consentGiven(story(), 'one'), 'one')],
  ] as const)(
    '(%s) is opened at its address by whoever is shown it, and by nobody else',
    (when, tell) => {
      const told = tell();
      const shownTo: string[] = [];
      for (const who of people) {
        const row = rowFor(told, kind, who);
        const params = paramsFor(thing as never, told.state.ref, row.item.id);
        const may = isRelated(thing.question.by as never, told.state, {
          ...asking(who, told),
          params,
        });
        const view = seenBy(who, told.state, kind, row.item.id, told.now);
        const found = { ref: told.state.ref, state: told.state };
        const seen = seenItem(partnerFeedSpec, row, found, asking(who, told));
        expect(seen !== undefined).toBe(may && view !== undefined);
        if (seen) shownTo.push(`${who.roles[0]} ${who.org}`);
      }
      expect(shownTo).toEqual(expected[kind][when]);
    },
  );

  it('has the address of its question', () => {
    const address = addressOf(partnerFeedSpec, 'the-ref', { kind, id: 'the-id' });
    expect(address).toMatch(/^\/aftercare\/[a-z-]+\/the-id$/);
  });
});
