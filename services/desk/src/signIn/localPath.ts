/** Addresses that only take part in signing in and out: nobody is sent on to them. */
const passing = /^\/(sign-in|signed-in|sign-out|auth)(\/|$)/;

/** The page of this desk that is asked for; the first one where it is none of this desk's, so that no link leads elsewhere. */
export function localPath(asked: unknown, url: string): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return '/';
  const found = URL.parse(asked, url);
  // What begins with two slashes names another host, also where it began with dots that are gone now.
  if (found?.origin !== new URL(url).origin || found.pathname.startsWith('//')) return '/';
  return passing.test(found.pathname) ? '/' : `${found.pathname}${found.search}${found.hash}`;
}
