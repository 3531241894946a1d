import {
  addHours,
  courtDiversionEventTypes,
  type Instant,
  type Organisation,
  type Role,
} from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import { accountOf, actor, boundAccount, id, ref } from '@throughcare/testing';
import { assignWorker } from '../src/commands/case/assignWorker.ts';
import { scheduleAppointment } from '../src/commands/case/scheduleAppointment.ts';
import { acceptOffer } from '../src/commands/placement/acceptOffer.ts';
import { onAccountBound } from '../src/reactions/onAccountBound.ts';
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
  stay,
} from './offerStory.ts';

export const at = '2026-03-02T10:00:00.000Z';

const city = (org: string, area: string): Organisation => ({
  id: org,
  kind: 'CITY',
  areas: [area],
  timeZone: 'UTC',
  speaksFor: [],
  screensIn: [],
});
const source = (org: string, speaksFor: string): Organisation => ({
  ...city(org, 'IL-COOK'),
  kind: 'OPERATOR',
  speaksFor: [speaksFor],
});
/** What the register knows of those whose relations look at it. */
export const registered: readonly Organisation[] = [
  city('city-here', 'IL-COOK'),
  city('city-there', 'IL-LAKE'),
  source('source-here', 'clinic-a'),
  source('source-there', 'clinic-z'),
];

/** For each role, who has to do with the person of these stories, and who of the same role has not. */
export const callers: { readonly [R in Role]?: { own: Actor; others: readonly Actor[] } } = {
  NGOC: { own: ngo('ngo-a'), others: [ngo('ngo-b'), ngo('ngo-z')] },
  NGOW: { own: actor('NGOW', 'ngo-a'), others: [actor('NGOW', 'ngo-b'), actor('NGOW', 'ngo-z')] },
  PEER: {
    own: actor('PEER', 'ngo-a'),
    others: [
      { ...actor('PEER', 'ngo-a'), subject: 'peer-2', account: accountOf('peer-2') },
      actor('PEER', 'ngo-b'),
      actor('PEER', 'ngo-z'),
    ],
  },
  PROV: {
    own: actor('PROV', 'clinic-a'),
    others: [actor('PROV', 'clinic-b'), actor('PROV', 'ngo-z')],
  },
  PCM: { own: actor('PCM', 'prison-a'), others: [actor('PCM', 'prison-z')] },
  PPT: { own: actor('PPT', 'prison-a'), others: [actor('PPT', 'prison-z')] },
  PREC: { own: actor('PREC', 'prison-a'), others: [actor('PREC', 'prison-z')] },
  PHC: { own: actor('PHC', 'prison-a'), others: [actor('PHC', 'prison-z')] },
  PERSON: {
    own: actor('PERSON'),
    others: [{ ...actor('PERSON'), subject: ref('person'), account: accountOf('another') }],
  },
  COORD: { own: actor('COORD', 'city-here'), others: [actor('COORD', 'city-there')] },
  IMPORT: { own: actor('IMPORT', 'source-here'), others: [actor('IMPORT', 'source-there')] },
  SERVICE: { own: actor('SERVICE'), others: [] },
  ADMIN: { own: actor('ADMIN'), others: [] },
};

const out = (): PersonStory =>
  released(needKnown(begin().registered(...registered)), at).heard(
    onAccountBound,
    boundAccount(actor('PERSON').subject),
  );
/** Two NGOs are asked; ngo-b of another offer than ngo-a. */
export const asked = (): PersonStory => offered(out(), ['ngo-a', 'ngo-b'], 2);
/** Only ngo-a is asked. */
export const askedAlone = (): PersonStory => offered(out(), ['ngo-a'], 2);
/** ngo-a has the case, a peer worker of its own is assigned, and an appointment is made; clinic-a was asked for a place. */
export function inCase(begun: PersonStory = asked()): PersonStory {
  const story = begun.command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
  const named = { caseId: caseOf(story) };
  const worker = { subject: actor('PEER').subject, role: 'PEER' };
  const appointment = { at: addHours(at as Instant, 48), kind: 'SUPPORT' };
  return story
    .command(assignWorker, ngo('ngo-a'), named, worker)
    .command(scheduleAppointment, ngo('ngo-a'), named, appointment)
    .heard(reactionTo(courtDiversionEventTypes.placeRequested), {
      ...courtDiversionEventTypes.placeRequested.example,
      orderId: id('order'),
      providerOrg: 'clinic-a',
      area: 'IL-COOK',
    });
}
/** The weeks after the release, in which ngo-a has the case and clinic-a the place; nobody else was asked. */
export function watched(): PersonStory {
  const story = inCase(askedAlone());
  const to = { episodeId: first(story.state.episodes), providerOrg: 'clinic-a' };
  return story.given({ type: 'placement-directed', placementId: stay, to });
}
/** A day later nobody has met the person. */
export const missed = (): PersonStory => inCase().tick(addHours(at as Instant, 25));
/** Nobody was found. */
export const unplaced = (): PersonStory =>
  learn(out(), ({ now }) => [
    { type: 'person-unplaced', placementId: stay, reason: 'NO_CANDIDATE', grounds: [], at: now },
  ]);
/** Of this person no need is known. */
export const unknown = (): PersonStory => released(begin().registered(...registered), at);

const first = (things: object): string => Object.keys(things)[0] ?? '';
export const caseOf = ({ state }: PersonStory): string => first(state.cases);
/** Ids of everything in a story, by the names that paths use. */
export const idsIn = ({ state }: PersonStory): Readonly<Record<string, string>> => ({
  pathwayRef: state.ref,
  placementId: stay,
  offerId: offerTo('ngo-a'),
  caseId: first(state.cases),
  windowId: stay,
  appointmentId: first(state.cases[first(state.cases)]?.appointments ?? {}),
  episodeId: first(state.episodes),
});
