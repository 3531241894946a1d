import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DeskOptions, deskRouter } from '@throughcare/desk';
import express from 'express';
import { type AccountsByName, signedInAs } from '../../../services/desk/test/signedInAs.ts';
import { cast, type Part } from './cast.ts';
import type { Journey } from './journey.ts';

/** A page as somebody of the cast was shown it. */
export type Shown = {
  readonly status: number;
  readonly text: string;
  /** What can be read, without markup. */
  readonly words: string;
  /** Where it leads on; empty where it is a page. */
  readonly to: string;
  /** What the browser keeps from it. */
  readonly cookies: readonly string[];
};

/** What is typed, by the names of inputs; several where several are chosen. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Somebody at their desk, by links and forms alone. */
export type AtDesk = {
  opens(path: string, cookies?: readonly string[]): Promise<Shown>;
  /** Opens a form and sends it: what it has filled in already, with these answers. */
  sends(path: string, answers?: Answers): Promise<Shown>;
  /** Sends these answers and nothing else. */
  posts(path: string, answers: Answers): Promise<Shown>;
  /** Sends what a form that was opened before holds, as an old tab does. */
  sendsOld(path: string, form: Shown, answers?: Answers): Promise<Shown>;
};

const ofTheCast: AccountsByName = {
  get: (name) => (name in cast ? { name, title: name, ...cast[name as Part] } : undefined),
};

/** The desks over the house of a journey, at which the cast sits unless told otherwise. */
export async function desksOf(
  journey: Journey,
  {
    accounts = ofTheCast,
    ...more
  }: Pick<DeskOptions, 'languages'> & { readonly accounts?: AccountsByName } = {},
) {
  const failures: unknown[] = [];
  const app = express().use(
    deskRouter({
      urlOf: () => journey.house.url,
      signIn: signedInAs(journey.house.issuer, accounts),
      now: () => journey.now,
      ...more,
      onError: (error) => failures.push(error),
    }),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    failures,
    url,
    as: (part: Part): AtDesk => atDesk(url, [`as=${part}`]),
    /** Somebody whose session has ended. */
    nobody: atDesk(url, []),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function atDesk(url: string, own: readonly string[]): AtDesk {
  const ask = async (
    path: string,
    init: RequestInit = {},
    cookies: readonly string[] = [],
  ): Promise<Shown> => {
    const answer = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: [...own, ...cookies].join('; ') },
    });
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      words: wordsOf(text),
      to: answer.headers.get('location') ?? '',
      cookies: answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? ''),
    };
  };
  const posts: AtDesk['posts'] = (path, answers) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: encoded(answers),
    });
  const sendsOld: AtDesk['sendsOld'] = (path, form, answers = {}) =>
    posts(path, { ...filledIn(form), ...answers });
  return {
    opens: (path, cookies) => ask(path, {}, cookies),
    posts,
    sendsOld,
    sends: async (path, answers) => sendsOld(path, await ask(path), answers),
  };
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const wordsOf = (text: string): string =>
  unescaped(
    text
      .replace(/<head>[\s\S]*?<\/head>/, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' '),
  );

const encoded = (answers: Answers): string =>
  new URLSearchParams(
    Object.entries(answers).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  ).toString();

/** What the form of this page holds: inputs, long texts, and what of radios, boxes and lists is chosen. */
export function filledIn({ text }: Pick<Shown, 'text'>): Record<string, string | string[]> {
  const form = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
  const found: Record<string, string | string[]> = {};
  const add = (tag: string, value: string) => {
    const name = attributeOf(tag, 'name');
    if (name === undefined) return;
    const before = found[name];
    found[name] = before === undefined ? value : [before, value].flat();
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g))
    if (!/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag))
      add(tag, attributeOf(tag, 'value') ?? '');
  for (const [tag, inside = ''] of form.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g))
    add(tag, unescaped(inside));
  for (const [tag, inside = ''] of form.matchAll(/<select[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = [...inside.matchAll(/<option[^>]*>/g)].find(([one]) => / selected/.test(one));
    add(tag, chosen ? (attributeOf(chosen[0], 'value') ?? '') : '');
  }
  return found;
}

const attributeOf = (tag: string, name: string): string | undefined => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};
