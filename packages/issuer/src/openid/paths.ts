/** Where an installation has its issuer. */
export const mountedAt = '/auth';

/** Where its parts are, below the address that the issuer is mounted at. */
export const openIdPaths = {
  authorize: '/openid/authorize',
  token: '/openid/token',
  revoke: '/openid/revoke',
  signIn: '/sign-in',
} as const;
