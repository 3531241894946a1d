import type { Who } from '../cast.ts';
import type { Scene } from '../scene.ts';
import type { Act } from '../story.ts';

/** The treatment episode that a court's request for a place opened, as the provider does it. */
const step =
  (name: string, who: Who, body: (scene: Scene) => object): Act =>
  async (scene) => {
    const episodes = await scene.lists(who, 'aftercare', `/people/${scene.ref}/treatment-episodes`);
    const episode = episodes.findLast(({ orderId }) => orderId === scene.id('order'));
    const id = scene.keep('treatment', episode?.episodeId);
    await scene.does(who, 'aftercare', `/treatment-episodes/${id}/${name}`, body(scene));
  };

export const placeHeld = (untilDay: number, who: Who = 'provider'): Act =>
  step('confirm-place', who, (scene) => ({ heldUntil: scene.at(untilDay, 17) }));
export const noPlace = (reasonCode: string, who: Who = 'provider'): Act =>
  step('refuse-place', who, () => ({ reasonCode }));
export const started = (day: number): Act =>
  step('report-start', 'provider', (scene) => ({ on: scene.day(day) }));
export const brokenOff = (day: number, reasonGroup = 'PERSON_LEFT'): Act =>
  step('report-break-off', 'provider', (scene) => ({ on: scene.day(day), reasonGroup }));
export const wentOn = (day: number): Act =>
  step('report-resumption', 'provider', (scene) => ({ on: scene.day(day) }));
export const treatmentOver = (day: number, reasonGroup: string): Act =>
  step('report-end', 'provider', (scene) => ({ on: scene.day(day), reasonGroup }));
