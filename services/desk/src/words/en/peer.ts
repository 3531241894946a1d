/** The day of a peer worker, on a phone. */
export const peer = {
  'peer.today.nav': 'My day',
  'peer.today.title': 'My day',
  'peer.today.lead':
    '{count, plural, =0 {Nobody waits for you today.} one {One person waits for you today.} other {# people wait for you today; whoever waits longest stands first.}}',
  'peer.today.due': 'To reach today',
  'peer.today.later': 'Later',
  'peer.today.none':
    'Nobody today. People come up here on the day on which an attempt, an appointment or a contact of the first month is due.',
  'peer.at': 'The person at {route}',
  'peer.from': 'Somebody from {prison}',
  'peer.noRoute':
    'No consent says how they are reached. They can give it when you meet, or bring the code that was printed for them.',
  'peer.reached': 'Reached',
  'peer.tried': 'Tried, not reached',
  'peer.code.open': 'Somebody brings a code',
  'peer.code.whose': 'The code that was printed for somebody',

  'move.redeem-claim-code': 'Take the code',
  'done.redeem-claim-code':
    'The code is taken. What it lets your organisation know is shown from now on.',
  'about.redeem-claim-code':
    'Bringing the code is the person’s consent that you learn how to reach them. It works once.',
  'field.redeem-claim-code.code': 'The code on the card',
  'hint.redeem-claim-code.code': 'Capital or small letters and dashes do not matter',
} as const;
