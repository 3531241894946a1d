import { addMinutes } from '@throughcare/contracts';
import { z } from 'zod';
import type { Who } from '../cast.ts';
import { prisons } from '../places.ts';
import type { Json, Scene } from '../scene.ts';
import type { Act } from '../story.ts';

const Custody = z.object({ episodes: z.array(z.object({ episodeId: z.string() })) });

/** A step of custody. The current stay's id is kept for what prepares the release. */
const gate =
  (name: string, who: Who, body: (scene: Scene) => object): Act =>
  async (scene) => {
    const path = `/people/${scene.ref}/custody${name}`;
    const custody = await scene.does(who, 'prison-program', path, body(scene));
    const current = Custody.safeParse(custody).data?.episodes.at(-1);
    if (current) scene.keep('stay', current.episodeId);
  };
const north = prisons.north;

const admittedSince = (minutes: number): Act =>
  gate('', 'reception', ({ now }) => ({
    prisonId: north,
    admittedAt: addMinutes(now, -minutes),
  }));
export const admitted = admittedSince(20);
/** Written down at the gate itself: today, however early it is. */
export const justAdmitted = admittedSince(0);
/** A daily list names the person; nobody told of the admission. */
export const onTheList: Act = gate('', 'roster', ({ now }) => ({
  prisonId: north,
  admittedAt: now,
  basis: 'INFERRED',
}));
export const leaves = (reason: string): Act =>
  gate('/leave', 'reception', ({ now }) => ({ prisonId: north, leftAt: now, reason }));
export const isBack: Act = gate('/return', 'reception', ({ now }) => ({
  prisonId: north,
  returnedAt: now,
}));
/** Without its word the other prison could not take the person in. */
export const transferAnnounced: Act = gate('/announce-transfer', 'reception', ({ now }) => ({
  toPrison: prisons.south,
  until: addMinutes(now, 36 * 60),
}));
/** The receiving prison records that the person arrived. */
export const transferred: Act = gate('/return', 'south-reception', ({ now }) => ({
  prisonId: prisons.south,
  returnedAt: now,
}));
export const escapes: Act = gate('/record-escape', 'reception', ({ now }) => ({ escapedAt: now }));
export const deported: Act = gate('/record-deportation', 'reception', ({ now }) => ({
  deportedAt: now,
}));
export const diesInside: Act = gate('/record-death', 'prison-nurse', ({ now }) => ({
  prisonId: north,
  diedAt: addMinutes(now, -30),
}));
/** Recorded at the gate: provisional until the hold is over. */
export const leavesPrison = (kind: string): Act =>
  gate('/record-release', 'reception', ({ now, person }) => ({
    prisonId: north,
    releasedAt: now,
    kind,
    area: person.area,
  }));
/** The court let the person go; it holds no order of them, so reception hears of it and records it. */
export const letGoByCourt: Act = gate('/record-release', 'reception', ({ now, person }) => ({
  prisonId: north,
  releasedAt: now,
  kind: 'FROM_COURT',
  area: person.area,
}));
export const releaseReversed = (reason: string): Act =>
  gate('/reverse-release', 'reception', () => ({ reason }));
export const releaseCorrected = (reason: string): Act =>
  gate('/correct-release', 'reception', () => ({ reason }));
export const recalled = (recallCode: string): Act =>
  gate('/recall', 'reception', ({ now }) => ({ prisonId: north, receivedAt: now, recallCode }));
/** The list of one day named the person, that of the next does not. */
export const missingFromList = (day: number): Act =>
  gate('/leave-list', 'roster', (scene) => ({
    prisonId: north,
    windowFrom: scene.day(day - 1),
    windowTo: scene.day(day),
  }));
export const departureSettled = (
  outcome: 'IN_CUSTODY' | 'LEFT_NOT_RELEASED',
  reason?: string,
): Act => gate('/settle-departure', 'reception', () => ({ outcome, ...(reason && { reason }) }));

/** A step of preparing the release. */
const prepares =
  (name: string, who: Who, body: (scene: Scene) => object = () => ({})): Act =>
  (scene) =>
    scene.does(
      who,
      'prison-program',
      `/people/${scene.ref}/stays/${scene.id('stay')}/${name}`,
      body(scene),
    );
export const planStarted: Act = prepares('start-plan', 'case-manager', ({ person }) => ({
  area: person.area,
}));
export const releaseOn = (day: number, dateType = 'CONDITIONAL'): Act =>
  prepares('set-release-date', 'case-manager', (scene) => ({ on: scene.day(day), dateType }));
export const dateCleared = (reason: string): Act =>
  prepares('clear-release-date', 'case-manager', () => ({ reason }));
export const planReady: Act = prepares('declare-plan-ready', 'case-manager');
export const packIssued: Act = prepares('issue-pack', 'reception');

/** Who sees to each item of the pack, in the order in which they mostly come together. */
const pack = {
  ID_DOCUMENT: 'case-manager',
  NALOXONE: 'prison-nurse',
  NALOXONE_TRAINING: 'prison-nurse',
  OST_HAND_OVER: 'prison-nurse',
  FIRST_APPOINTMENT: 'case-manager',
  PHONE: 'case-manager',
  HOUSING_NIGHT_1: 'case-manager',
  CONTACT_CARD: 'case-manager',
} as const satisfies Record<string, Who>;
type Item = keyof typeof pack;

/** Everything but what is left out, which nobody has accounted for yet. `ost`: there is something to hand over. */
export const packed =
  (releaseDay: number, { without = [] as readonly Item[], ost = false } = {}): Act =>
  async (scene) => {
    for (const [item, who] of Object.entries(pack) as [Item, Who][]) {
      if (without.includes(item)) continue;
      const absent = item === 'OST_HAND_OVER' && !ost;
      const more: Json = {
        ...(item === 'FIRST_APPOINTMENT' && { appointmentAt: scene.at(releaseDay + 1, 10) }),
        ...(item === 'CONTACT_CARD' && { language: scene.person.languages[0] }),
      };
      const entry = absent ? { ready: false, reason: 'NOT_NEEDED' } : { ready: true, ...more };
      await prepares('note-pack-item', who, () => ({ item, ...entry }))(scene);
    }
  };
export const itemMissing = (item: Item, reason: string): Act =>
  prepares('note-pack-item', pack[item], () => ({ item, ready: false, reason }));

/** A message about custody that names nobody we know: somebody must look at it. */
export const messageToReview =
  (reason: string, reviewId: string): Act =>
  (scene) =>
    scene.does('roster', 'prison-program', `/custody-reviews/${reviewId}`, {
      reason,
      messageType: 'prison-offender-events.prisoner.released',
      prisonId: north,
      occurredAt: null,
      publishedAt: scene.now,
      source: 'sample-messages',
      row: 1,
    });
export const reviewSettled =
  (reviewId: string): Act =>
  (scene) =>
    scene.does('reception', 'prison-program', `/custody-reviews/${reviewId}/settle`, {
      outcome: 'NOT_OURS',
    });
