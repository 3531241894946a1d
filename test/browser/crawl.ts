/** One address of the desk as one account saw it. */
export type Seen = {
  readonly account: string;
  readonly path: string;
  /** The address with references and days taken out: pages of one kind. */
  readonly kind: string;
  readonly status: number;
  /** Whether it is a page: a calendar is a file. */
  readonly isPage: boolean;
  readonly text: string;
  /** How often stores were asked or written for it. */
  readonly asked: number;
};

const reference = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Pages of one kind that are opened; the others would show the same with other people. */
const ofEachKind = 2;

export const kindOf = (path: string): string =>
  path
    .replaceAll(reference, ':ref')
    .replaceAll(/\d{4}-\d{2}(-\d{2})?/g, ':day')
    .replace(/(cursor|after)=[^&]+/, '$1=:cursor')
    .replaceAll(/=[A-Z_]+/g, '=:code')
    .replace(
      /^(\/operator\/(?:accounts|notices)|\/account\/sessions|\/organisation)\/(?!do\/)[^/?]+/,
      '$1/:name',
    );

/** Follows every link from home, as a patient reader would, and returns each page that was opened, two of each kind. */
export async function crawl(
  url: string,
  account: string,
  cookie: string,
  {
    from = ['/'],
    asked = () => 0,
  }: { readonly from?: readonly string[]; readonly asked?: () => number } = {},
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const opened = new Map<string, number>();
  const ahead = [...from];
  const known = new Set(ahead);
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const kind = kindOf(path);
    const times = opened.get(kind) ?? 0;
    if (times >= ofEachKind) continue;
    opened.set(kind, times + 1);
    const before = asked();
    const answer = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' });
    const text = await answer.text();
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
    seen.push({
      account,
      path,
      kind,
      status: answer.status,
      isPage,
      text,
      asked: asked() - before,
    });
    for (const next of linksIn(text))
      if (!known.has(next)) {
        known.add(next);
        ahead.push(next);
      }
  }
  return seen;
}

/** Addresses of this desk, without what they lead to within the page. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)]
    .map(([, path = '']) => path.replaceAll('&amp;', '&'))
    // A choice of language leads back to the page on which it stands, a step of the tour to one of the pages; the status page
    // stands beside the desk, and leads out of it.
    .filter((path) => !/^\/(\/|language\/|tour\/|status\/$)/.test(path));
