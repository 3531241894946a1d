/**
 * What clocks and calendars in a zone show of a moment: as month/day/year with two, two and four digits, then `more`. Making one
 * of these costs 30 µs and more, so each is kept. Throws a RangeError where there is no such zone.
 */
export function zoneFormats(
  more: Intl.DateTimeFormatOptions = {},
): (zone: string) => Intl.DateTimeFormat {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (zone) => {
    const known = formats.get(zone);
    if (known) return known;
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      ...more,
    });
    formats.set(zone, format);
    return format;
  };
}
