import { type Html, html } from '../kernel/html.ts';
import type { Say } from '../words/speak.ts';

/** As a receiver in Node checks a message; other languages have a library of the same standard. */
const inNode = `import { Webhook } from 'standardwebhooks';
new Webhook(secret).verify(body, headers);`;

/** How whoever receives webhooks tells that one came from here. */
export const drawHowToVerify = (say: Say): Html =>
  html`<section class="card" aria-labelledby="verify"><h2 id="verify">${say('organisation.verify.title')}</h2><p>${say('organisation.verify.how')}</p><pre><code>${inNode}</code></pre><p>${say('organisation.verify.raw')}</p><p>${say('organisation.verify.answer')}</p></section>`;
