import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import type { SignedIn } from '../kernel/signedIn.ts';
import { offices, ownNoticesOf } from './model.ts';

/** The way to the pages of one's own organisation, for whoever sees to them there. */
export function drawOwnLinks(me: SignedIn, { say }: Pick<View, 'say'>): Html {
  if (!offices.some((role) => me.roles.includes(role))) return nothing;
  return html`<p><a href="${ownNoticesOf(me)}">${say('organisation.notices.title')}</a></p>`;
}
