const minute = 60;
const hour = 3_600;

/** Seconds that each thing lives. */
export const lives = {
  /** Services cannot take a token back: what ends a session takes at most this long to reach them. */
  accessToken: 5 * minute,
  code: minute,
  /** From the sign-in page to the end of it, the second factor's enrolment included. */
  signingIn: 30 * minute,
  /** Without a request: a desk that nobody sits at. A token that is asked for lives as long again. */
  idle: hour,
  /** A long shift; a session that is used all the time ends then as well. */
  session: 12 * hour,
} as const;
