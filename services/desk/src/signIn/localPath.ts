/** Addresses that only take part in signing in and out: nobody is sent on to them. */
const passing = /^\/(sign-in|signed-in|sign-out|auth|language|tour)(\/|$)/;
/** Those of them that show something: where a sign-in begins, and its pages. */
const showing = /^\/(sign-in|auth\/sign-in\/[\w-]+)$/;
/** Of paths it does not matter of which installation they are. */
const anywhere = 'http://desk.invalid';

/** The page of this desk that is asked for; the first one where it is none of this desk's, so that no link leads elsewhere. */
export function localPath(asked: unknown, url: string): string {
  const found = hereAt(asked, url);
  return !found || passing.test(found.pathname) ? '/' : pathIn(found);
}

/** The same, and the pages of a sign-in under way as well: where a language was chosen. */
export function backTo(asked: unknown): string {
  const found = hereAt(asked, anywhere);
  return found && (showing.test(found.pathname) || !passing.test(found.pathname))
    ? pathIn(found)
    : '/';
}

function hereAt(asked: unknown, url: string): URL | undefined {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked))
    return undefined;
  const found = URL.parse(asked, url);
  // What begins with two slashes names another host, also where it began with dots that are gone now.
  return found?.origin === new URL(url).origin && !found.pathname.startsWith('//')
    ? found
    : undefined;
}

const pathIn = ({ pathname, search, hash }: URL): string => `${pathname}${search}${hash}`;
