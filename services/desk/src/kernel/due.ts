import type { Instant } from '@throughcare/contracts';
import { type Html, html, nothing } from './html.ts';
import type { View } from './page.ts';

/** By when, in words and in colour: red for what is late, amber for today. */
export function dueTag(due: string | null, { say, times }: Pick<View, 'say' | 'times'>): Html {
  if (due === null) return nothing;
  const at = due as Instant;
  const days = times.daysAway(times.dayOf(at));
  if (at < times.now)
    return html`<span class="tag late">${days === 0 ? say('due.lateToday', { at: times.clock(at) }) : say('due.late', { days: -days })}</span>`;
  if (days === 0)
    return html`<span class="tag soon">${say('due.today', { at: times.clock(at) })}</span>`;
  return html`<span class="tag">${days < 7 ? say('due.soon', { days, at: times.longDay(times.dayOf(at)) }) : say('due.by', { day: times.day(times.dayOf(at)) })}</span>`;
}
