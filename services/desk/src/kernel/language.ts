import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler } from 'express';
import Negotiator from 'negotiator';
import { backTo } from '../signIn/localPath.ts';
import { offered, type Tongue } from '../words/languages.ts';
import { type Say, speakingIn } from '../words/speak.ts';
import { cookieIn, keepChoice } from './cookies.ts';
import { type Html, html, nothing } from './html.ts';

/** Holds the code of a language and nothing else. */
const cookie = 'lang';

/** The language that a browser chose here; else the best of those that it asks for; else English. */
export function tongueOf(headers: IncomingHttpHeaders, among: readonly Tongue[] = offered): Tongue {
  const byCode = (code: string | undefined) => among.find((one) => one.code === code);
  const wanted = () => new Negotiator({ headers }).language(among.map(({ code }) => code));
  const found = byCode(cookieIn(headers, cookie)) ?? byCode(wanted()) ?? among[0];
  if (!found) throw new Error('a desk speaks at least one language');
  return found;
}

/** Says texts in the language of whoever asks. */
export const sayFor = (
  { headers }: Pick<Request, 'headers'>,
  among: readonly Tongue[] = offered,
): Say => speakingIn(tongueOf(headers, among));

/** What an answer says of its language: nobody in between may keep it for somebody who reads another. */
export const inLanguage =
  (among: readonly Tongue[] = offered): RequestHandler =>
  (request, response, next) => {
    response.vary('Cookie, Accept-Language');
    response.setHeader('Content-Language', tongueOf(request.headers, among).code);
    next();
  };

/** Keeps the choice of a language, and leads back to the page on which it was made. */
export const languageRoute =
  (among: readonly Tongue[] = offered): RequestHandler =>
  (request, response) => {
    const tongue = among.find(({ code }) => code === request.params.code);
    if (tongue) keepChoice(request, response, { name: cookie, value: tongue.code, days: 365 });
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, backTo(request.query.to));
  };

/** The languages that can be chosen, and the page to come back to. */
export type Switch = { readonly among: readonly Tongue[]; readonly to: string };

/** Each language by its own name, the one that is spoken without a link. */
export function languageSwitch({ among, to }: Switch, say: Say): Html {
  if (among.length < 2) return nothing;
  return html`<nav class="languages" aria-label="${say('frame.languages')}"><ul>${among.map(
    (one) =>
      html`<li>${
        one.code === say.tongue.code
          ? html`<span lang="${one.code}" dir="${one.dir}" aria-current="true">${one.name}</span>`
          : html`<a href="/language/${one.code}?to=${encodeURIComponent(to)}" lang="${one.code}" hreflang="${one.code}" dir="${one.dir}">${one.name}</a>`
      }</li>`,
  )}</ul></nav>`;
}
