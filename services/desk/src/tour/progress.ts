import type { IncomingHttpHeaders } from 'node:http';
import { cookieIn } from '../kernel/cookies.ts';
import type { TourRole } from './tours.ts';

/** Holds for each desk in this browser how far its tour has come, and nothing else: `JUDGE.3-NGOC.0`. */
export const cookie = 'tour';
const sound = /^[A-Z0-9.-]{1,300}$/;
/** A tour that was ended, or not wanted. */
export const ended = 0;

/** How far each tour has come; what is no such thing is left out. */
function progressIn(headers: IncomingHttpHeaders): ReadonlyMap<string, number> {
  const kept = cookieIn(headers, cookie) ?? '';
  const found = sound.test(kept) ? kept.split('-') : [];
  return new Map(
    found.flatMap((one) => {
      const [, role, step] = /^([A-Z]{1,12})\.([0-5])$/.exec(one) ?? [];
      return role && step ? [[role, Number(step)] as const] : [];
    }),
  );
}

/** The step at which the tour of a desk stands; undefined where it was never begun. */
export const stepOf = (headers: IncomingHttpHeaders, role: TourRole): number | undefined =>
  progressIn(headers).get(role);

/** What the cookie holds when the tour of one desk has come further. */
export const progressed = (headers: IncomingHttpHeaders, role: TourRole, step: number): string =>
  [...new Map(progressIn(headers)).set(role, step)].map(([one, n]) => `${one}.${n}`).join('-');
