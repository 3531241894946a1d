import { instant } from '@throughcare/contracts';
import { calendarOf } from './iCalendar.ts';

const entry = {
  uid: 'a1@throughcare',
  from: instant('2026-12-02T09:30:00.000Z'),
  to: instant('2026-12-02T10:00:00.000Z'),
  summary: 'Review hearing, room 3',
  cancelled: false,
};
const now = instant('2026-11-28T12:00:00.000Z');

/** As a calendar program reads it: unfolded lines, names and values. */
function read(text: string): (readonly [string, string])[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  return lines
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}
const valuesOf = (text: string, name: string) =>
  read(text)
    .filter(([is]) => is === name)
    .map(([, value]) => value);

describe('a calendar for other programs', () => {
  it('has each entry with its moments in UTC, under an id that stays', () => {
    const text = calendarOf('Hearings', [entry, { ...entry, uid: 'b2', cancelled: true }], now);
    expect(read(text).map(([name]) => name)).toEqual([
      ...['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'X-WR-CALNAME'],
      ...['BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'CLASS', 'END'],
      ...['BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'CLASS', 'END'],
      'END',
    ]);
    expect(valuesOf(text, 'UID')).toEqual(['a1@throughcare', 'b2']);
    expect(valuesOf(text, 'DTSTART')).toEqual(['20261202T093000Z', '20261202T093000Z']);
    expect(valuesOf(text, 'DTEND')[0]).toBe('20261202T100000Z');
    expect(valuesOf(text, 'STATUS')).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  it('keeps signs that mean something to it, and cuts no character where a line is long', () => {
    const summary = `Слушание, зал «3»; ${'очень длинное слово '.repeat(12)}\nEND:VCALENDAR`;
    const text = calendarOf('Hearings', [{ ...entry, summary }], now);
    const [found = ''] = valuesOf(text, 'SUMMARY');
    expect(found.replaceAll('\\n', '\n').replaceAll(/\\([\\;,])/g, '$1')).toBe(summary);
    expect(valuesOf(text, 'END')).toEqual(['VEVENT', 'VCALENDAR']);
  });
});
