/** What is said while somebody signs in or out. */
export const signIn = {
  'signIn.title': 'Sign in',
  'signIn.error': 'Error: {title}',
  'signIn.whoseDesk': 'Whose desk do you want to sit at?',
  'signIn.chooseSample': 'Choose a sample account. What you do here, the others see at theirs.',
  'signIn.group.COURT': 'Court',
  'signIn.group.PRISON': 'Prison',
  'signIn.group.AFTER': 'After the gate',
  'signIn.group.CITY': 'The city, and the person',
  'signIn.insteadByName': 'Sign in with a name and password instead',
  'signIn.account': 'Account name',
  'signIn.password': 'Password',
  'signIn.send': 'Sign in',
  'signIn.code': 'Code from your authenticator app',
  'signIn.codeHint': 'Six digits. Each code can be used once; a new one comes every 30 seconds.',
  'signIn.goOn': 'Continue',
  'signIn.enrol': 'Set up your second factor',
  'signIn.enrolWhy':
    'Your account sees what lies close to people, so that a password alone does not open it. You do this once.',
  'signIn.enrolScan': 'Scan this code with an authenticator app on your phone.',
  'signIn.enrolType': 'Or type this key into the app:',
  'signIn.enrolThen': 'Then enter the code that the app shows.',
  'signIn.begunAnew': 'This sign-in is over',
  'signIn.begunAnewWhy':
    'It took too long, was begun in another window, or the form did not come from this page. Nothing was signed in.',
  'signIn.begin': 'Begin again',
  'signIn.problem': 'There is a problem',
  'signIn.notFromHere': 'This form did not come from this desk, so that nothing was done.',
  // The same whether there is such an account or not.
  'signIn.fault.WRONG': 'The name or the password is not right.',
  'signIn.fault.LOCKED': 'Too many tries have failed. Wait 15 minutes, then try again.',
  'signIn.fault.WRONG_CODE': 'The code is not right, or was used already. Wait for the next one.',
} as const;
