import type { Instant } from '@throughcare/contracts';

export type CalendarEntry = {
  /** The same for as long as the entry is the same one. */
  readonly uid: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly summary: string;
  readonly cancelled: boolean;
};

/** A calendar by RFC 5545: moments in UTC, lines that end in CRLF and have 75 octets at the most. */
export const calendarOf = (
  title: string,
  entries: readonly CalendarEntry[],
  now: Instant,
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Throughcare//Desk//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(title)}`,
    ...entries.flatMap(({ uid, from, to, summary, cancelled }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${utcOf(now)}`,
      `DTSTART:${utcOf(from)}`,
      `DTEND:${utcOf(to)}`,
      `SUMMARY:${escaped(summary)}`,
      `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      // What is in a court's calendar is nobody else's to read.
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

/** `20261202T093000Z` */
const utcOf = (at: Instant): string => at.replace(/[-:]/g, '').replace(/\.\d+/, '');

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');

const most = 75;
const octets = (text: string): number => Buffer.byteLength(text, 'utf8');

/** A long line goes on in the next one behind a space; no character is cut. */
function folded(line: string): string {
  const lines = [''];
  for (const sign of line) {
    const last = lines[lines.length - 1] ?? '';
    if (octets(last) + octets(sign) > most) lines.push(` ${sign}`);
    else lines[lines.length - 1] = last + sign;
  }
  return lines.join('\r\n');
}
