/** What waits for somebody, and by when. */
export const home = {
  'home.nav': 'Today',
  'home.title': 'Today',
  'home.lead':
    '{open, plural, =0 {Nothing waits for you.} other {{late, plural, =0 {Nothing is late.} one {One thing is late.} other {{late, number} things are late.}} {today, plural, =0 {} one {One is due today.} other {{today, number} are due today.}} {open, plural, one {One waits in all.} other {{open, number} wait in all.}}}}',
  'home.away':
    'A part of Throughcare does not answer just now: what waits there is missing below. Open this page again in a minute.',
  'home.late': 'Late',
  'home.today': 'Due today',
  'home.coming': 'Coming',
  'home.undated': 'Without a date',
  'home.open': 'Open',
  'home.openOf': 'Open: {name}, {what}',
  'person.unnamed': 'Name not known here',
  'due.late': '{days, plural, one {a day late} other {{days, number} days late}}',
  'due.lateToday': 'since {at} today',
  'due.today': 'by {at} today',
  'due.soon': 'by {at}',
  'due.by': 'by {day}',
  'left.days': '{days, plural, one {# day} other {# days}}{hours, plural, =0 {} other { # h}}',
  'left.hours': '{hours, number} h{minutes, plural, =0 {} other { # min}}',
  'left.minutes': '{minutes, number} min',
} as const;
