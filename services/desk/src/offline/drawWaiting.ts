import { formOf } from '../forms/field.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import type { SignedIn } from '../kernel/signedIn.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';

/** Whose phone may keep what they report until there is a line. */
export const reportsOffline = ({ roles }: Pick<SignedIn, 'roles'>): boolean =>
  roles.includes('PEER');

/**
 * Where the script tells how it stands with the line. Empty until it does, and without it. All that it says stands here as a
 * template: a script has no words. Whose page it is, is left out on the page that a phone keeps.
 */
export function drawWaiting({ say, me, times }: Pick<View, 'say'> & Partial<View>): Html {
  const toDay = html`<a href="/peer/today">${say('peer.today.nav')}</a>`;
  return html`<div class="waits" data-waiting data-locale="${say.tongue.locale}"${
    me && times
      ? html` data-as="${me.account}" data-zone="${times.zone}" data-now="${times.now}"`
      : nothing
  }><div role="status" tabindex="-1"></div>
<template>
<p class="note" data-say="noLine">${say('offline.noLine')}</p>
<p class="note" data-say="signIn">${say('offline.signIn')} <a href="/peer/today">${say('offline.signInNow')}</a></p>
<p class="note" data-say="leaving">${say('offline.leaving')}</p>
<p class="note" data-say="waiting">${before(say, say('offline.waits'))}<b></b> ${toDay}</p>
<p class="note" data-say="refused">${before(say, say('offline.refused'))}<b></b> ${toDay}</p>
<p class="done" data-say="taken">${before(say, say('offline.taken'))}<b></b></p>
<p class="done" data-say="back">${say('offline.back')} ${toDay}</p>
<li class="row" data-say="row"><div><p class="what"></p><p class="why">${before(say, say('offline.since'))}<time></time></p></div><div class="bar" hidden></div></li>
${kinds(say)}${reasons(say)}${modes(say)}<h3 data-say="now">${say('offline.now')}</h3><span data-say="sure">${say('offline.sure')}</span>
${(['decide', 'again', 'drop'] as const).map(
  (what) =>
    html`<button class="button quiet" type="button" data-say="${what}">${say(`offline.${what}`)}</button>`,
)}
</template></div>`;
}

/** What waits and what was not taken, on the page of the day and on the one that a phone keeps; hidden while there is nothing. */
export const drawReports = (say: View['say']): Html =>
  html`${drawList('waiting', say('offline.waits'), say('offline.waitsWhy'), say)}${drawList('refused', say('offline.refused'), say('offline.refusedWhy'), say)}`;

const drawList = (name: string, title: string, why: string, say: View['say']): Html =>
  html`<section class="card list reports" aria-labelledby="${name}" data-list="${name}" hidden><h2 id="${name}">${before(say, title)}<span class="count"></span></h2><p class="why">${why}</p><ul></ul></section>`;

const piece = (name: string, text: string): Html => html`<span data-say="${name}">${text}</span>`;

const kinds = (say: View['say']): Html =>
  html`${piece('reached', say('peer.reached'))}${piece('tried', say('peer.tried'))}${piece('code', say('peer.code.open'))}`;

const reasons = (say: View['say']): Html =>
  html`${(['gone', 'old', 'unsure'] as const).map((why) => piece(why, say(`offline.${why}`)))}`;

const modes = (say: View['say']): Html =>
  html`${(
    formOf('aftercare', 'record-contact')?.fields.find(({ name }) => name === 'mode')?.codes ?? []
  ).map((mode) => piece(mode, sayCode(say, 'mode', mode)))}`;
