import type { CalendarDate } from '@throughcare/contracts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { inLine, languageName, listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { Identity, Release } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** `Woman, 35 to 44, Northshore City Hill`: all that is known of somebody who has no name yet. */
export function whoItIs(
  { sex, ageBand, area }: { sex: string; ageBand: string | null; area?: string | null },
  { say }: Pick<View, 'say'>,
): string {
  const age = ageBand === null ? undefined : sayCode(say, 'ageBand', ageBand);
  const where = area == null || area === 'UNKNOWN' ? undefined : codeAsName(area);
  return inLine(say, [sayCode(say, 'somebody', sex), age, where]);
}

/** What somebody needs, first word large: `Treatment of drug use, a place to live`. */
export const needsSaid = (needs: readonly string[], { say }: Pick<View, 'say'>): string =>
  listed(
    say,
    needs.map((need) => sayCode(say, 'needs', need)),
  );

export function languagesSaid(
  {
    languages,
    interpreterLanguage,
  }: { languages?: readonly string[] | undefined; interpreterLanguage?: string | null | undefined },
  { say }: Pick<View, 'say'>,
): string {
  const spoken = listed(
    say,
    (languages ?? []).map((code) => languageName(say, code)),
  );
  return interpreterLanguage
    ? say('ngo.languages.interpreter', {
        languages: spoken,
        interpreter: languageName(say, interpreterLanguage),
      })
    : spoken;
}

/** When somebody left, or is expected to, and from where. */
export function releaseSaid(release: Release | null | undefined, { say, times }: Ask): string {
  if (!release) return say('ngo.release.none');
  const from = release.prisonId === null ? 'none' : codeAsName(release.prisonId);
  const sure = release.confirmed ? 'yes' : 'no';
  if (release.releasedAt) {
    const days = -times.daysAway(times.dayOf(release.releasedAt));
    return say('ngo.release.out', { days, at: times.moment(release.releasedAt), from, sure });
  }
  return release.expectedOn === null
    ? say('ngo.release.undated', { from })
    : say('ngo.release.expected', {
        day: times.longDay(release.expectedOn as CalendarDate),
        days: times.daysAway(release.expectedOn as CalendarDate),
        from,
        sure,
      });
}

/** The name as it is said; undefined where nobody may say it here. */
export function nameSaid(identity: Identity | undefined): string | undefined {
  const one = identity?.identity;
  if (!one) return undefined;
  const name = [one.givenName, one.familyName].filter((part) => part).join(' ');
  return name || one.note || undefined;
}
