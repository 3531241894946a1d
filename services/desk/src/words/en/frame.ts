/** What surrounds every page. Messages are ICU; a name in braces is a value. */
export const frame = {
  'frame.skip': 'Skip to the main part',
  'frame.sample': 'Sample installation: everybody here is invented. Do not enter real people.',
  'frame.nav': 'Your desk',
  'frame.signOut': 'Sign out',
  'frame.zone': 'Times are those of {zone} ({name}). It was {now} when this page was made.',
  'frame.languages': 'Language of these pages',
  'list.more': 'Show more',
  // How parts of a line stand beside each other; only signs and spaces.
  'list.comma': '{one}, {other}',
  'list.semicolon': '{one}; {other}',
  'list.colon': '{one}: {other}',
  'failure.role.title': 'This page belongs to another desk',
  'failure.role.next':
    'Your account has no part in it. If it should have, the operator of this installation can change that.',
  'failure.none.title': 'There is nothing here for you',
  'failure.none.next':
    'The address may be old, or what it led to is not, or no longer, yours to see.',
  'failure.many.title': 'Too much at once',
  'failure.many.next': 'Wait a minute, then try again. Nothing was changed.',
  'failure.away.title': 'A part of Throughcare does not answer just now',
  'failure.away.next': 'What was accepted before is safe. Go back and try again in a minute.',
  'failure.fault.title': 'Something went wrong on our side',
  'failure.fault.next':
    'Nothing was changed. Try again; if it happens again, tell the operator of this installation when it was.',
  'failure.home': 'To what waits for you',
} as const;
