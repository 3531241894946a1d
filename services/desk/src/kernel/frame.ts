import { drawWaiting, reportsOffline } from '../offline/drawWaiting.ts';
import type { TourShown } from '../tour/panel.ts';
import type { Say } from '../words/speak.ts';
import { accountTitle } from './accountTitle.ts';
import { type Html, html, nothing } from './html.ts';
import { languageSwitch, type Switch } from './language.ts';
import type { Shown, View } from './page.ts';

export type NavItem = {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
  readonly count?: { readonly open: string; readonly overdue: boolean } | undefined;
};

export type Framed = {
  readonly shown: Shown;
  /** Left out before anybody is signed in. */
  readonly view?: View;
  readonly say: Say;
  readonly languages: Switch;
  /** It is at its address for whoever asks again, and no answer to a form: its heading may change while it is open. */
  readonly isAsked?: boolean | undefined;
  /** What is shown is told once: another language, or looking again, would lose it. */
  readonly once?: boolean | undefined;
  readonly nav: readonly NavItem[];
  /** Whether everybody here is invented. */
  readonly sample: boolean;
  /** What was just done, in a sentence. */
  readonly done?: string | undefined;
  /** Beside the sample alone. */
  readonly tour?: TourShown | undefined;
};

/** The whole document around what a page shows: one h1, one main, the way through the desk, whose desk it is. */
export const frame = ({
  shown,
  view,
  say,
  languages,
  isAsked,
  once,
  nav,
  sample,
  done,
  tour,
}: Framed): string =>
  document({
    title: shown.title,
    say,
    languages: once ? undefined : languages,
    sample,
    first: view && nav.find(({ href }) => href === '/search'),
    header: view && html`${navigation(nav, say)}${who(view)}`,
    ahead: once ? undefined : tour?.panel,
    main: html`${shown.back ? html`<p class="back"><a href="${shown.back.href}">${shown.back.text}</a></p>` : nothing}
${done === undefined ? nothing : html`<p class="done" role="status">${done}</p>`}
${view && reportsOffline(view.me) ? drawWaiting(view) : nothing}
<h1${isAsked ? html` data-live="title"` : nothing}>${shown.heading ?? shown.title}</h1>
${shown.lead === undefined ? nothing : html`<p class="lead">${shown.lead}</p>`}
${shown.body}`,
    footer:
      view &&
      html`<p data-live="foot">${say('frame.zone', { zone: view.times.zone, name: view.times.zoneName(), now: view.times.moment(view.times.now) })}</p>${(!once && tour?.again) || nothing}`,
  });

export type Around = {
  readonly title: string;
  readonly say: Say;
  readonly languages?: Switch | undefined;
  readonly sample: boolean;
  /** Where somebody gets by one key more than into the main part. */
  readonly first?: NavItem | undefined;
  readonly header?: Html | undefined;
  /** Stands before the main part: whoever skips to that skips it. */
  readonly ahead?: Html | undefined;
  readonly main: Html;
  readonly footer?: Html | undefined;
};

/** The document that all pages share, those before anybody is signed in as well. */
export const document = ({
  title,
  say,
  languages,
  sample,
  first,
  header,
  ahead,
  main,
  footer,
}: Around): string =>
  html`<!doctype html>
<html lang="${say.tongue.code}" dir="${say.tongue.dir}" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – Throughcare</title>
<link rel="icon" href="/assets/doorway.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/${sheets[say.tongue.dir]}">
<script src="/assets/desk.js" type="module"></script>
</head>
<body>
<a class="govuk-skip-link" href="#main">${say('frame.skip')}</a>
<header>
${first ? html`<a class="govuk-skip-link" href="${first.href}">${first.text}</a>` : nothing}
${sample ? html`<p class="sample">${say('frame.sample')}</p>` : nothing}
<div class="top">
<a class="brand" href="/">${doorway}<span>Throughcare</span></a>
${header ?? nothing}
</div>
</header>
${ahead ?? nothing}
<main id="main" tabindex="-1">
${main}
</main>
<footer class="foot">${footer ?? nothing}${languages ? languageSwitch(languages, say) : nothing}</footer>
</body>
</html>`.toString();

/** The same look from either side. */
export const sheets = { ltr: 'desk.css', rtl: 'desk.rtl.css' } as const;

const doorway: Html = html`<svg viewBox="0 0 30 30" aria-hidden="true" focusable="false"><path class="arch" d="M4 27V14a11 11 0 0 1 22 0v13"/><path class="path" d="M11 27V16a4 4 0 0 1 8 0v11"/></svg>`;

const navigation = (items: readonly NavItem[], say: Say): Html =>
  html`<nav class="tabs" data-live="nav" aria-label="${say('frame.nav')}">${items.map(
    ({ href, text, current, count }) =>
      html`<a href="${href}"${current ? html` aria-current="page"` : nothing}>${text}${
        count
          ? html` <span class="count${count.overdue ? ' late' : ''}">${count.open}</span>`
          : nothing
      }</a>`,
  )}</nav>`;

const who = ({ me, say, csrf }: View): Html =>
  html`<div class="who"><a href="/account">${accountTitle(me, say)} · ${me.org}</a><form method="post" action="/sign-out"><input type="hidden" name="_csrf" value="${csrf}"><button class="link">${say('frame.signOut')}</button></form></div>`;
