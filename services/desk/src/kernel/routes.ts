import {
  type Instant,
  type Role,
  type ServiceName,
  type TimeZone,
  timeZoneOf,
  utc,
} from '@throughcare/contracts';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { openForm, sendForm, standing } from '../forms/moves.ts';
import { typedIn } from '../forms/read.ts';
import type { AnyThing } from '../forms/thing.ts';
import { voiced } from '../forms/voice.ts';
import { asksWhatCame, asOther, tellOutcome, tellStanding } from '../offline/outcome.ts';
import { SessionOver } from '../signIn/index.ts';
import { type TourShown, tourShown } from '../tour/panel.ts';
import { offered, type Tongue } from '../words/languages.ts';
import type { Say } from '../words/speak.ts';
import { type Asking, askingFor, Refused } from './asking.ts';
import type { Drafts } from './draft.ts';
import { signedOut, takeDraft } from './draftCookie.ts';
import { failure } from './failure.ts';
import { frame, type NavItem } from './frame.ts';
import { inLanguage, type Switch, sayFor } from './language.ts';
import type { AnyPage, FileShown, Shown, View } from './page.ts';
import type { SignedIn, SignIn } from './signedIn.ts';
import { timesIn } from './time.ts';
import { TypedWords } from './typedWords.ts';
import { countsOf } from './work.ts';

export type DeskParts = {
  readonly pages: readonly AnyPage[];
  readonly things: readonly AnyThing[];
  readonly signIn: SignIn;
  readonly drafts: Drafts;
  readonly urlOf: (service: ServiceName) => string;
  /** Where accounts are kept, without `/auth`; left out where another provider than ours keeps them. */
  readonly authUrl?: string | undefined;
  /** For tests. */
  readonly fetch?: typeof fetch;
  readonly now: () => Instant;
  /** Between which whoever reads can choose; those of the desk unless told otherwise. */
  readonly languages?: readonly Tongue[];
  /** The navigation of whoever is signed in, with what waits behind each entry. */
  readonly navOf: (asking: Asking, view: View) => Promise<readonly NavItem[]>;
  readonly onError: (error: unknown) => void;
};

type Asked = {
  readonly me: SignedIn;
  readonly asking: Asking;
  readonly view: View;
  readonly languages: Switch;
  readonly tour: TourShown | undefined;
  /** Whether it is looked at, and nothing is sent. */
  readonly isAsked: boolean;
  /** What is shown is told once. */
  readonly once?: boolean;
};

/** All pages and forms as routes: who is not signed in is sent to sign in, and comes back. */
export function routesOf(parts: DeskParts): Router {
  const router = express.Router();
  router.use(inLanguage(parts.languages));
  const words = new TypedWords(parts.drafts);
  for (const page of parts.pages) {
    router.get(
      page.path,
      handled(parts, page.roles, (asked, request, response) => {
        const search = page.words ? words.of(page, asked.me, request, response) : request.query;
        return showPage(parts, page, asked, search, request, response);
      }),
    );
    if (page.words)
      router.post(
        page.path,
        handled(parts, page.roles, ({ me }, request, response) => {
          words.keep(typedIn(request), page, me, response);
          response.redirect(303, page.path);
        }),
      );
  }
  for (const thing of parts.things) {
    const path = `${thing.path}/do/:command`;
    router.get(
      path,
      handled(parts, thing.roles, async (asked, request, response) => {
        const at = await standing(thing, paramsOf(request) as never, asked.asking, asked.view);
        if (!at) return sendFailure(parts, asked, response, 404);
        if (asksWhatCame(request)) return tellStanding(response, at);
        const draft = takeDraft(parts.drafts, asked.me, request, response);
        return sendShown(parts, asked, response, 200, openForm(at, asked.view, draft));
      }),
    );
    router.post(
      path,
      handled(parts, thing.roles, async (asked, request, response) => {
        if (asOther(request, asked.me)) return void response.status(401).end();
        const at = await standing(thing, paramsOf(request) as never, asked.asking, asked.view);
        if (!at) return sendFailure(parts, asked, response, 404);
        const outcome = await sendForm(thing, at, typedIn(request), asked.asking, asked.view);
        if (asksWhatCame(request)) return tellOutcome(response, outcome);
        if ('to' in outcome) return response.redirect(303, outcome.to);
        const kept = outcome.once ? { ...asked, once: true } : asked;
        return sendShown(parts, kept, response, outcome.status, outcome.shown);
      }),
    );
  }
  router.use(unknownAddress(parts));
  return router;
}

const paramsOf = (request: Request): Readonly<Record<string, string>> =>
  request.params as Readonly<Record<string, string>>;

/** References of things, names of organisations and of commands, thumbprints of keys: nothing else stands in an address. */
const isParam = (text: string): boolean => /^[a-zA-Z0-9_-][a-zA-Z0-9_.-]{0,63}$/.test(text);

type Handler = (asked: Asked, request: Request, response: Response) => Promise<void> | void;

const handled =
  (parts: DeskParts, roles: readonly Role[], handler: Handler) =>
  async (request: Request, response: Response): Promise<void> => {
    const me = parts.signIn.signedIn(request);
    if (!me) return signedOut(parts.drafts)(request, response);
    const asking = askingFor(me, parts);
    const { say, languages } = readAs(parts, request);
    try {
      const times = timesIn(say.tongue.locale, await zoneOf(asking), parts.now());
      const here = request.path;
      const asked = {
        me,
        asking,
        view: { me, say, times, csrf: parts.signIn.csrfToken(request), here },
        languages,
        isAsked: request.method === 'GET',
        tour: tourShown({ me, say, headers: request.headers, here, to: languages.to }),
      };
      if (!roles.some((role) => me.roles.includes(role)))
        return await sendFailure(parts, asked, response, 403);
      if (!Object.values(paramsOf(request)).every(isParam))
        return await sendFailure(parts, asked, response, 404);
      try {
        await handler(asked, request, response);
      } catch (error) {
        if (isOver(error)) throw error;
        if (!(error instanceof Refused)) parts.onError(error);
        await sendFailure(
          parts,
          asked,
          response,
          error instanceof Refused ? error.problem.status : 500,
        );
      }
    } catch (error) {
      if (isOver(error)) return signedOut(parts.drafts)(request, response);
      parts.onError(error);
      sendBare(parts, request, response, 500, me.sample);
    }
  };

/** An address that leads nowhere, asked for by a browser. Programs have the answer of the server, as JSON. */
const unknownAddress =
  (parts: DeskParts) =>
  (request: Request, response: Response, next: NextFunction): Promise<void> | void => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || request.accepts(['json', 'html']) !== 'html') return next();
    const me = parts.signIn.signedIn(request);
    if (me)
      return handled(parts, me.roles, (asked) => sendFailure(parts, asked, response, 404))(
        request,
        response,
      );
    sendBare(parts, request, response, 404, false);
  };

/** In whose language a request is answered, and where another can be chosen. */
function readAs({ languages = offered }: DeskParts, request: Request) {
  const say = sayFor(request, languages);
  return { say, languages: { among: languages, to: request.originalUrl } };
}

/** A failure for whom nothing is known of, or nothing answers. */
function sendBare(
  parts: DeskParts,
  request: Request,
  response: Response,
  status: number,
  sample: boolean,
) {
  const { say, languages } = readAs(parts, request);
  response
    .status(status)
    .setHeader('Cache-Control', 'no-store')
    .type('html')
    .send(frame({ say, languages, nav: [], sample, shown: failure(status, say) }));
}

/** By whose clocks the reader's organisation lives, as its services say it. */
async function zoneOf(asking: Asking): Promise<TimeZone> {
  const { timeZone } = await countsOf(asking);
  return timeZoneOf(timeZone ?? '') ?? utc;
}

const isOver = (error: unknown): boolean =>
  error instanceof SessionOver || (error instanceof Refused && error.problem.status === 401);

async function showPage(
  parts: DeskParts,
  page: AnyPage,
  asked: Asked,
  wanted: object,
  request: Request,
  response: Response,
) {
  const { asking, view } = asked;
  const search = page.search?.safeParse(wanted);
  const data = await page.ask(
    asking,
    paramsOf(request) as never,
    search?.success ? search.data : {},
    view,
  );
  const shown = page.show(data, view);
  if ('file' in shown) return sendFile(response, shown);
  await sendShown(parts, asked, response, 200, shown, doneIn(request, asked.me, view.say));
}

function sendFile(response: Response, { file: { type, name, text } }: FileShown) {
  response
    .status(200)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Disposition', `attachment; filename="${name}"`)
    .type(type)
    .send(text);
}

/** The sentence for what was just done; only the names of commands lead to one. */
function doneIn(request: Request, me: SignedIn, say: Say): string | undefined {
  const { done } = request.query;
  if (typeof done !== 'string') return undefined;
  const key = voiced(`done.${done}`, me);
  return key ? say(key) : voiced(`move.${done}`, me) ? say('form.done') : undefined;
}

async function sendShown(
  parts: DeskParts,
  asked: Asked,
  response: Response,
  status: number,
  shown: Shown,
  done?: string,
) {
  const { view, languages, isAsked, tour, once } = asked;
  const nav = await parts.navOf(asked.asking, view);
  response
    .status(status)
    .setHeader('Cache-Control', 'no-store')
    .type('html')
    .send(
      frame({
        shown,
        view,
        say: view.say,
        languages,
        isAsked,
        once,
        nav,
        sample: asked.me.sample,
        done,
        tour,
      }),
    );
}

const sendFailure = (
  parts: DeskParts,
  asked: Asked,
  response: Response,
  status: number,
): Promise<void> =>
  sendShown(parts, { ...asked, isAsked: false }, response, status, failure(status, asked.view.say));
