import type { Say } from '../words/speak.ts';
import { html } from './html.ts';
import type { Shown } from './page.ts';

/** A page that says what is so and what to do next, for each kind of failure. */
export function failure(status: number, say: Say): Shown {
  const kind =
    status === 403
      ? 'role'
      : status === 404
        ? 'none'
        : status === 429
          ? 'many'
          : status === 503
            ? 'away'
            : 'fault';
  return {
    title: say(`failure.${kind}.title`),
    body: html`<p>${say(`failure.${kind}.next`)}</p><p><a href="/">${say('failure.home')}</a></p>`,
  };
}
