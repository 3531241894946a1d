import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deskRouter } from '@throughcare/desk';
import express from 'express';
import { signedInAs } from '../../services/desk/test/signedInAs.ts';
import { cast, type Part } from '../journeys/support/cast.ts';
import type { Journey } from '../journeys/support/journey.ts';

export type Shown = {
  readonly status: number;
  readonly text: string;
  /** Where it leads on; empty where it does not. */
  readonly to: string;
  readonly cookies: readonly string[];
};
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** The desk in front of the house of a story, at which each of the cast can sit. */
export class Desk {
  readonly url: string;
  readonly failures: unknown[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async before(journey: Journey): Promise<Desk> {
    const app = express();
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const desk = new Desk(server);
    const accounts = {
      get(name: string) {
        const found = cast[name as Part] as (typeof cast)[Part] | undefined;
        return found && { name, title: name, org: found.org, roles: found.roles };
      },
    };
    app.use(
      deskRouter({
        urlOf: () => journey.house.url,
        signIn: signedInAs(journey.house.issuer, accounts as never),
        now: () => journey.now,
        onError: (error) => desk.failures.push(error),
      }),
    );
    return desk;
  }

  async opens(who: Part, path: string, cookies: readonly string[] = []): Promise<Shown> {
    return shown(
      await fetch(`${this.url}${path}`, {
        headers: { cookie: [`as=${who}`, ...cookies].join('; ') },
        redirect: 'manual',
      }),
    );
  }

  /** Sends a form; nobody is signed in where `who` is null. */
  async sends(who: Part | null, path: string, typed: Typed): Promise<Shown> {
    const body = new URLSearchParams(
      Object.entries(typed).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    );
    return shown(
      await fetch(`${this.url}${path}`, {
        method: 'POST',
        headers: who === null ? {} : { cookie: `as=${who}` },
        body,
        redirect: 'manual',
      }),
    );
  }

  async end(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function shown(answer: Response): Promise<Shown> {
  return {
    status: answer.status,
    text: await answer.text(),
    to: answer.headers.get('location') ?? '',
    cookies: answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? ''),
  };
}

const attribute = (tag: string, name: string): string =>
  plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a browser would send of the form on this page if nothing were typed. */
export function formIn({ text }: Shown): Record<string, string | string[]> {
  const form = /<form method="post" novalidate>([\s\S]*?)<\/form>/.exec(text)?.[1] ?? '';
  const found: Record<string, string | string[]> = {};
  const add = (name: string, value: string) => {
    const before = found[name];
    found[name] = before === undefined ? value : [before, value].flat();
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const choice = /type="(radio|checkbox)"/.test(tag);
    if (!choice || /\schecked/.test(tag)) add(attribute(tag, 'name'), attribute(tag, 'value'));
  }
  for (const [tag, inside = ''] of form.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g))
    add(attribute(tag, 'name'), plain(inside));
  for (const [tag, inside = ''] of form.matchAll(/<select[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = [...inside.matchAll(/<option[^>]*>/g)].find(([one]) => /\sselected/.test(one));
    add(attribute(tag, 'name'), chosen ? attribute(chosen[0], 'value') : '');
  }
  return found;
}
