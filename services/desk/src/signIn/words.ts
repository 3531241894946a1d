import type { SignInFault } from '@throughcare/issuer';

/** Everything that is said while somebody signs in or out. */
export const words = {
  who: 'Sign in',
  whoseDesk: 'Whose desk do you want to sit at?',
  chooseSample: 'Choose a sample account. What you do here, the others see at theirs.',
  groups: {
    COURT: 'Court',
    PRISON: 'Prison',
    AFTER: 'After the gate',
    CITY: 'The city, and the person',
  },
  insteadByName: 'Sign in with a name and password instead',
  account: 'Account name',
  password: 'Password',
  signIn: 'Sign in',
  code: 'Code from your authenticator app',
  codeHint: 'Six digits. Each code can be used once; a new one comes every 30 seconds.',
  goOn: 'Continue',
  enrol: 'Set up your second factor',
  enrolWhy:
    'Your account sees what lies close to people, so that a password alone does not open it. You do this once.',
  enrolScan: 'Scan this code with an authenticator app on your phone.',
  enrolType: 'Or type this key into the app:',
  enrolThen: 'Then enter the code that the app shows.',
  begunAnew: 'This sign-in is over',
  begunAnewWhy:
    'It took too long, was begun in another window, or the form did not come from this page. Nothing was signed in.',
  begin: 'Begin again',
  thereIsAProblem: 'There is a problem',
  notFromHere: 'This form did not come from this desk, so that nothing was done.',
} as const;

/** Says the same whether there is such an account or not. */
export const faults: Readonly<Record<SignInFault, string>> = {
  WRONG: 'The name or the password is not right.',
  LOCKED: 'Too many tries have failed. Wait 15 minutes, then try again.',
  WRONG_CODE: 'The code is not right, or was used already. Wait for the next one.',
};
