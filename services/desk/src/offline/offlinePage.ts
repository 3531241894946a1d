import { document } from '../kernel/frame.ts';
import { html } from '../kernel/html.ts';
import type { Say } from '../words/speak.ts';
import { drawReports, drawWaiting } from './drawWaiting.ts';

/** What a phone shows in place of a page when there is no line. It is the same for everybody, so that it may be kept. */
export const offlinePage = (say: Say): string =>
  document({
    title: say('offline.title'),
    say,
    sample: false,
    main: html`<h1>${say('offline.title')}</h1>
<p class="lead">${say('offline.lead')}</p>
${drawWaiting({ say })}${drawReports(say)}
<p class="bar"><a class="button" href="/peer/today">${say('offline.again')}</a></p>
<section class="card" aria-labelledby="keeps"><h2 id="keeps">${say('offline.keeps')}</h2><p>${say('offline.kept')}</p><p>${say('offline.keptNot')}</p></section>`,
  });
