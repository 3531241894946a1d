/** Somebody is looked for by name or number. */
export const search = {
  'search.nav': 'Find',
  'search.title': 'Find a person',
  'search.lead':
    'Only people whom you may know by name are found. That you saw them is kept, and they may read it.',
  'search.text': 'Name or number',
  'search.hint':
    'A name in any alphabet, or its first three letters; or a number that your office gave',
  'search.find': 'Find',
  'search.results': 'People found',
  'search.again': 'Find somebody else',
  'search.short': 'Type at least two letters of a whole name, three of its beginning, or a number.',
  'search.tooOften':
    'You have searched very often. You can search again at {at}; what you typed is still here. If it was not you who searched, tell whoever gives out accounts.',
  'search.count': '{count, plural, one {One person} other {{count, number} people}}',
  'search.more': 'There may be others. Type more letters, or a second name.',
  'search.none': 'Nobody whom you may know of is found.',
  'search.tryThis': 'You can try:',
  'search.tryLetters': 'fewer letters, three at least, or one of several names',
  'search.trySpelling': 'another spelling, or the other alphabet',
  'search.tryNumber': 'the number that your office gave them, whole',
  'search.noneElse': 'Whether somebody is known elsewhere is not told here.',
  'search.number': 'No. {number}',
  'search.order': 'Order {number}',
  'search.noPage': 'your desk has no page about them now',
} as const;
