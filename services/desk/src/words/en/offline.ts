/** What a peer worker's phone says of a line that is not there, and of what waits for one. */
export const offline = {
  'offline.title': 'There is no line',
  'offline.lead':
    'The desk cannot be reached just now. Who your people are is not kept on this phone, so it cannot be shown.',
  'offline.again': 'Try again',
  'offline.keeps': 'What this phone keeps',
  'offline.kept':
    'Of each report, until it is sent: a reference that says nothing to whoever is not signed in, whether the person was reached, how, and when; or the code that was typed. After seven days it is deleted, and you are told.',
  'offline.keptNot':
    'No name, no number, no address and no note. A page with people that is still open in another tab can go on being used: report from there.',
  'offline.waits': 'Waits for a line',
  'offline.waitsWhy':
    'This is sent by itself, one after the other, as soon as there is a line, and then deleted from this phone. After seven days it is deleted unsent, and you are told.',
  'offline.since': 'On this phone since',
  'offline.refused': 'Not taken',
  'offline.refusedWhy': 'Nothing was changed by this, and it is not sent again unless you say so.',
  'offline.noLine': 'There is no line just now. What you report waits on this phone.',
  'offline.signIn':
    'Your session is over. What waits is sent once you have signed in again as the same account.',
  'offline.signInNow': 'Sign in',
  'offline.leaving':
    'Something you reported is still on this phone. It stays here for your account alone, and goes on when you sign in again. Press once more to sign out.',
  'offline.taken': 'Sent and taken',
  'offline.back': 'There is a line again.',
  'offline.gone':
    'This person is not, or no longer, given to you: somebody else has them now, or their consent has ended. Tell your coordinator what you know.',
  'offline.old': 'It waited for seven days. What you had reported is deleted and will not be sent.',
  'offline.unsure':
    'It was sent more than a day ago, and no answer came: it may have been taken. Look at the case before you decide.',
  'offline.now': 'How it stands now',
  'offline.decide': 'Look at it and decide',
  'offline.drop': 'Throw away',
  'offline.sure': 'Throw away for good?',
  'offline.rightNow': 'just now',
} as const;
