import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deskRouter } from '@throughcare/desk';
import express from 'express';
import { signedInAs } from '../../../services/desk/test/signedInAs.ts';
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
};

/** Somebody at their desk, by links and forms alone. */
export type AtDesk = {
  opens(path: string): Promise<Shown>;
  /** Opens a form and sends it: what it has filled in already, with these answers. */
  sends(path: string, answers?: Readonly<Record<string, string>>): Promise<Shown>;
  /** Sends what a form that was opened before holds, as an old tab does. */
  sendsOld(path: string, form: Shown, answers?: Readonly<Record<string, string>>): Promise<Shown>;
};

/** The desks over the house of a journey. */
export async function desksOf(journey: Journey) {
  const failures: unknown[] = [];
  const accounts = {
    get: (name: string) =>
      name in cast ? { name, title: name, ...cast[name as Part] } : undefined,
  };
  const app = express().use(
    deskRouter({
      urlOf: () => journey.house.url,
      signIn: signedInAs(journey.house.issuer, accounts),
      now: () => journey.now,
      onError: (error) => failures.push(error),
    }),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    failures,
    url,
    as: (part: Part): AtDesk => atDesk(url, part),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function atDesk(url: string, part: Part): AtDesk {
  const ask = async (path: string, init: RequestInit = {}): Promise<Shown> => {
    const answer = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: `as=${part}` },
    });
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      words: wordsOf(text),
      to: answer.headers.get('location') ?? '',
    };
  };
  const sendsOld: AtDesk['sendsOld'] = (path, form, answers = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams([
        ...filledIn(form.text).filter(([name]) => !(name in answers)),
        ...Object.entries(answers),
      ] as [string, string][]).toString(),
    });
  return {
    opens: (path) => ask(path),
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

/** What the inputs of the form of this page hold, radios and boxes where they are chosen. */
function filledIn(text: string): readonly (readonly [string, string])[] {
  const form = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => ({
    name: attributeOf(tag, 'name'),
    value: attributeOf(tag, 'value') ?? '',
    chosen: !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag),
  }));
  const areas = [...form.matchAll(/(<textarea[^>]*>)([^<]*)</g)].map(
    ([, tag = '', value = '']) => ({
      name: attributeOf(tag, 'name'),
      value: unescaped(value),
      chosen: true,
    }),
  );
  return [...inputs, ...areas].flatMap(({ name, value, chosen }) =>
    name !== undefined && chosen ? [[name, value] as const] : [],
  );
}

const attributeOf = (tag: string, name: string): string | undefined => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};
