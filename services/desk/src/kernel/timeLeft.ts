import type { Instant } from '@throughcare/contracts';
import type { View } from './page.ts';

/** Days and hours until a moment, or since: `1 h 52 min`. */
export function timeLeft(at: Instant, { say, times }: Pick<View, 'say' | 'times'>): string {
  const minutes = Math.floor(Math.abs(Date.parse(at) - Date.parse(times.now)) / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return say('left.days', { days, hours });
  return hours > 0
    ? say('left.hours', { hours, minutes: minutes % 60 })
    : say('left.minutes', { minutes });
}
