import { addHours, type Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { ngos, type Who } from '../cast.ts';
import type { Scene } from '../scene.ts';
import type { Act } from '../story.ts';

const Placements = z.array(
  z.object({
    placementId: z.string(),
    offers: z.array(z.object({ offerId: z.string(), partnerOrg: z.string(), state: z.string() })),
  }),
);
type Placement = z.infer<typeof Placements>[number];

/** The newest search for a partner, as the city's coordinator sees it. */
async function placementOf(scene: Scene): Promise<Placement> {
  const found = Placements.parse(
    await scene.lists('city', 'aftercare', `/people/${scene.ref}/placements`),
  );
  const newest = found.at(-1);
  if (!newest) throw new Error(`${scene.name}, on ${scene.now}: nobody looks for a partner`);
  scene.keep('placement', newest.placementId);
  return newest;
}

/** The open offer, to this organisation or to whoever was asked first. */
async function openOffer(scene: Scene, org?: string) {
  const { offers } = await placementOf(scene);
  const open = offers.find(
    ({ state, partnerOrg }) => state === 'OFFERED' && (org === undefined || partnerOrg === org),
  );
  const asked = open && ngos[open.partnerOrg];
  if (!open || !asked)
    throw new Error(`${scene.name}, on ${scene.now}: no open offer${org ? ` to ${org}` : ''}`);
  return { ...open, ...asked };
}

/** An NGO takes the person on; its coordinator and worker are who acts from here on. */
export const takesOn =
  (org?: string): Act =>
  async (scene) => {
    const offer = await openOffer(scene, org);
    const path = `/offers/${offer.offerId}/accept`;
    scene.keep('case', (await scene.does(offer.coordinator, 'aftercare', path)).caseId);
    scene.keep('partner', offer.partnerOrg);
    scene.keep('coordinator', offer.coordinator);
    scene.keep('worker', offer.worker);
  };
export const declinesOffer =
  (reasonCode: string, org?: string): Act =>
  async (scene) => {
    const { offerId, coordinator } = await openOffer(scene, org);
    await scene.does(coordinator, 'aftercare', `/offers/${offerId}/decline`, { reasonCode });
  };
const placement =
  (name: string, who: Who, body: object = {}): Act =>
  async (scene) => {
    const { placementId } = await placementOf(scene);
    const path = `/people/${scene.ref}/placements/${placementId}/${name}`;
    await scene.does(who, 'aftercare', path, body);
  };
/** The coordinator asks a partner by name. */
export const offeredByCity = (partnerOrg: string): Act =>
  placement('offer', 'city', { partnerOrg });
export const wantsNobody: Act = placement('refuse', 'person');
export const searchWithdrawn = (reason: string): Act =>
  placement('withdraw', 'case-manager', { reason });

type Part = 'coordinator' | 'worker' | 'peer';
const inCase =
  (name: string, part: Part, body: (scene: Scene) => object = () => ({})): Act =>
  (scene) =>
    scene.does(
      part === 'peer' ? 'peer' : scene.id(part),
      'aftercare',
      `/cases/${scene.id('case')}/${name}`,
      body(scene),
    );
/** The peer worker of the sample: of ngo-harbour. */
export const peerAssigned: Act = inCase('assign-worker', 'coordinator', () => ({
  subject: 'peer',
  role: 'PEER',
}));
export const tries = (mode: string, part: Part = 'worker'): Act =>
  inCase('contacts', part, ({ now }) => ({ at: now, mode, reached: false }));
export const meets = (mode: string, part: Part = 'worker'): Act =>
  inCase('contacts', part, ({ now }) => ({ at: now, mode, reached: true }));
export const naloxoneGiven = (part: Part = 'worker'): Act =>
  inCase('naloxone', part, ({ now }) => ({ kits: 1, at: now }));
export const planAgreed: Act = inCase('agree-plan', 'worker');
export const supportBegun: Act = inCase('begin-support', 'worker');
export const handedBack = (reasonCode: string): Act =>
  inCase('hand-back', 'coordinator', () => ({ reasonCode }));
export const wantsNoMore: Act = inCase('person-refused', 'worker');
export const discharged = (reason: string, ...outcomes: readonly object[]): Act =>
  inCase('discharge', 'worker', () => ({ reason, outcomes }));
export const comesBack: Act = inCase('re-enter', 'worker');

/** In so many hours from then. */
export const meetingSet = (inHours: number, kind = 'SUPPORT', part: Part = 'worker'): Act =>
  meetingAt(({ now }) => addHours(now, inHours), kind, part);
/** At an hour of a day of the story. */
export const meetingOn = (
  day: number,
  hour: number,
  kind = 'SUPPORT',
  part: Part = 'worker',
): Act => meetingAt((scene) => scene.at(day, hour), kind, part);
const meetingAt =
  (at: (scene: Scene) => Instant, kind: string, part: Part): Act =>
  async (scene) => {
    const who = part === 'peer' ? 'peer' : scene.id(part);
    const path = `/cases/${scene.id('case')}/appointments`;
    const body = { at: at(scene), kind };
    const { appointments } = Appointments.parse(await scene.does(who, 'aftercare', path, body));
    scene.keep('appointment', appointments.findLast(({ at }) => at === body.at)?.appointmentId);
  };
const Appointments = z.object({
  appointments: z.array(z.object({ appointmentId: z.string(), at: z.string() })),
});
const meeting =
  (name: string, body: (scene: Scene) => object): Act =>
  (scene) =>
    inCase(`appointments/${scene.id('appointment')}/${name}`, 'worker', body)(scene);
export const cameOf = (outcome: string): Act => meeting('outcome', () => ({ outcome }));
export const meetingMoved = (inHours: number): Act =>
  meeting('move', ({ now }) => ({ at: addHours(now, inHours) }));
export const meetingCancelled = (reasonCode: string): Act =>
  meeting('cancel', () => ({ reasonCode }));
