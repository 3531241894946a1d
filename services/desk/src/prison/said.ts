import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';

type Ask = Pick<View, 'say'>;

const colours: Readonly<Record<string, string>> = {
  RELEASE_RECORDED: ' soon',
  RELEASED: ' good',
  LEFT_LIST: ' late',
  ESCAPED: ' late',
  TEMPORARILY_OUT: ' info',
};

/** Where somebody is, where that is not inside as usual. */
export const whereTag = (whereabouts: string | null | undefined, { say }: Ask): Html =>
  !whereabouts || whereabouts === 'IN_CUSTODY'
    ? nothing
    : html`<span class="tag${colours[whereabouts] ?? ''}">${sayCode(say, 'whereabouts', whereabouts)}</span>`;

/** That nobody reaches out for now, or for good. */
export const haltTag = (halt: string | null | undefined, { say }: Ask): Html =>
  halt ? html`<span class="tag info">${sayCode(say, 'halt', halt)}</span>` : nothing;
