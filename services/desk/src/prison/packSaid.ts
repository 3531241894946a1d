import type { View } from '../kernel/page.ts';
import { inLine, languageName } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { PackEntry } from './model.ts';

/** What was said of an item of the pack, or that nobody said anything yet. */
export function entrySaid(
  entry: PackEntry | undefined,
  { say, times }: Pick<View, 'say' | 'times'>,
): string {
  if (!entry) return say('prison.item.open');
  if (!entry.ready)
    return say('prison.item.absent', {
      reason: entry.reason === null ? '' : sayCode(say, 'reason', entry.reason),
    });
  const more = [
    entry.appointmentAt === null ? '' : times.moment(entry.appointmentAt),
    entry.language === null ? '' : languageName(say, entry.language),
  ];
  return inLine(say, [say('prison.item.there'), ...more]);
}
