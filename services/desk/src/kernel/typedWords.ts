import type { Request, Response } from 'express';
import type { Typed } from '../forms/read.ts';
import { cookieIn } from './cookies.ts';
import type { Drafts } from './draft.ts';
import { takeDraft } from './draftCookie.ts';
import type { AnyPage } from './page.ts';
import type { SignedIn } from './signedIn.ts';

const cookie = 'words';
/** As long as somebody goes between what was found and the people in it. */
const minutes = 10;

/**
 * What somebody looks for by name: in no address, so that no history, no log and no neighbour on the way has it. It is sealed
 * for the browser that typed it as a draft is, and is looked at as often as the page is opened again: whoever goes back from a
 * person is not asked to send a form twice. After ten minutes, and for another account, it is nothing.
 */
export class TypedWords {
  readonly #kept: Drafts;
  readonly #drafts: Drafts;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    this.#kept = drafts.lasting(minutes * 60_000);
  }

  keep(typed: Typed, page: AnyPage, { account }: SignedIn, response: Response): void {
    const words = Object.fromEntries(
      (page.words ?? []).map((name) => [name, typed[name] ?? ''] as const),
    );
    const ticket = this.#kept.keep({ path: page.path, account }, words);
    response.cookie(cookie, ticket, {
      httpOnly: true,
      sameSite: 'lax',
      path: page.path,
      maxAge: minutes * 60_000,
    });
  }

  /** What was typed here; also what was sent when a session had ended. */
  of(page: AnyPage, me: SignedIn, request: Request, response: Response): Typed {
    const draft = takeDraft(this.#drafts, me, request, response);
    if (draft) this.keep(draft, page, me, response);
    const ticket = cookieIn(request.headers, cookie);
    const of = { path: page.path, account: me.account };
    return draft ?? (ticket === undefined ? undefined : this.#kept.look(ticket, of)) ?? {};
  }
}
