import type { Role } from '@throughcare/contracts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import type { SignedIn } from '../kernel/signedIn.ts';
import { doorRoles } from '../ngo/model.ts';
import { keepers, offices, ownKeysOf, ownNoticesOf } from './model.ts';

/** Where whoever sees to an organisation's pages came from: its door, where they have one. */
export const backOf = (me: SignedIn, { say }: Pick<View, 'say'>) =>
  doorRoles.some((role) => me.roles.includes(role))
    ? { href: '/ngo/door', text: say('ngo.door.title') }
    : { href: '/account', text: say('account.title') };

/** The ways to the pages of one's own organisation, for whoever sees to them there. */
export function drawOwnLinks(me: SignedIn, { say }: Pick<View, 'say'>): Html {
  const has = (roles: readonly Role[]) => roles.some((role) => me.roles.includes(role));
  if (!has(offices)) return nothing;
  return html`<ul class="plain"><li><a href="${ownNoticesOf(me)}">${say('organisation.notices.title')}</a></li>${
    has(keepers)
      ? html`<li><a href="${ownKeysOf(me)}">${say('organisation.keys.title')}</a></li>`
      : nothing
  }</ul>`;
}
