import { type Asking, Refused } from '../kernel/asking.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { keepers, type MachineKey, MachineKeys, ownKeysOf } from './model.ts';

/** Days before its end from which a key is one to renew, and after it for which it is said that it ended. */
const soon = 30;

export const isOfNow = ({ state }: MachineKey): boolean => state === 'VALID';
/** Whether it is time to make the next one. */
export const endsSoon = (one: MachineKey, view: Pick<View, 'times'>): boolean =>
  isOfNow(one) && daysLeft(one, view) <= soon;
const daysLeft = ({ until }: MachineKey, { times }: Pick<View, 'times'>): number =>
  times.daysAway(times.dayOf(until));

/** What their keys come to: the next one is to be made now, or the last ended of late. Undefined where neither is so. */
export function wantsKey(
  { keys }: Pick<MachineKeys, 'keys'>,
  { say, times }: Pick<View, 'say' | 'times'>,
): string | undefined {
  const valid = keys.filter(isOfNow);
  const [first] = valid.toSorted((one, other) => (one.until < other.until ? -1 : 1));
  // A newer one beside it has taken over already.
  if (first && valid.every((one) => endsSoon(one, { times })))
    return say('organisation.keys.leadSoon', { until: times.day(times.dayOf(first.until)) });
  const ended = keys.some((one) => one.state === 'OVER' && daysLeft(one, { times }) >= -soon);
  return !first && ended ? say('organisation.keys.leadNone') : undefined;
}

/** The keys of the reader's own program, for whoever keeps them. No page fails because they cannot be told just now. */
export async function ownKeys(asking: Asking): Promise<MachineKeys | undefined> {
  const { org, roles } = asking.me;
  if (!keepers.some((role) => roles.includes(role))) return undefined;
  try {
    return await asking.get('auth', `/organisations/${org}/machine-keys`, MachineKeys);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Says at other pages that their program is about to stop, with the way to where the next key is made. */
export function drawKeyWarning(keys: MachineKeys | undefined, view: View): Html {
  const wanted = keys && wantsKey(keys, view);
  return wanted === undefined
    ? nothing
    : html`<p class="note" role="status">${wanted} <a href="${ownKeysOf(view.me)}">${view.say('organisation.keys.title')}</a></p>`;
}
