/** What came back, after every redirect was followed. */
export type Page = {
  readonly status: number;
  readonly url: string;
  readonly html: string;
  readonly headers: Headers;
  /** Where redirects led on the way here. */
  readonly way: readonly string[];
};
type Sent = {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** As much of a browser as signing in needs: cookies by path, redirects, forms, and where a request says that it comes from. */
export class Browser {
  readonly #cookies = new Map<string, { name: string; value: string; path: string }>();
  readonly #at: string;

  constructor(at: string) {
    this.#at = at;
  }

  open(address: string): Promise<Page> {
    return this.#go(new URL(address, this.#at), {});
  }

  /** Sends a form from a page of the same origin; `headers` say otherwise. */
  send(
    action: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { 'Sec-Fetch-Site': 'same-origin' },
  ): Promise<Page> {
    return this.#go(new URL(action, this.#at), {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies.values()].find((cookie) => cookie.name === name)?.value;
  }
  cookies(): string {
    return JSON.stringify([...this.#cookies.values()]);
  }
  /** Puts a cookie there, as somebody might who had this browser for a minute. */
  plant(name: string, value: string): void {
    this.#cookies.set(`${name};/`, { name, value, path: '/' });
  }
  /** The same cookies in another browser: a stolen session, or the same browser at an installation that was started again. */
  copy(at = this.#at): Browser {
    const other = new Browser(at);
    for (const [key, cookie] of this.#cookies) other.#cookies.set(key, cookie);
    return other;
  }

  /** One request and no redirect. */
  async once(url: URL, sent: Sent = {}): Promise<Response> {
    const cookies = [...this.#cookies.values()].filter(({ path }) => url.pathname.startsWith(path));
    const response = await fetch(url, {
      ...sent,
      redirect: 'manual',
      headers: {
        ...sent.headers,
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of response.headers.getSetCookie()) this.#take(line);
    return response;
  }

  async #go(url: URL, sent: Sent, way: readonly string[] = []): Promise<Page> {
    const response = await this.once(url, sent);
    const to = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || to === null)
      return {
        status: response.status,
        url: url.href,
        html: await response.text(),
        headers: response.headers,
        way,
      };
    const next = new URL(to, url);
    await response.body?.cancel();
    if (next.origin !== new URL(this.#at).origin) throw new Error(`was led to ${next.origin}`);
    return this.#go(next, {}, [...way, next.href]);
  }

  #take(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = ''] = pair.split('=');
    const value = pair.slice(name.length + 1);
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
    const gone = attributes.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one)) || value === '';
    if (gone) this.#cookies.delete(`${name};${path}`);
    else this.#cookies.set(`${name};${path}`, { name, value, path });
  }
}

/** Where the form goes that this part of a page is in. */
export const actionOf = (html: string, ending: string): string => {
  const found = new RegExp(`action="([^"]*/${ending})"`).exec(html)?.[1];
  if (found === undefined) throw new Error(`no form to ${ending} in ${html.slice(0, 400)}`);
  return found;
};
