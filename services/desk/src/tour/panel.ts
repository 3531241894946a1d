import type { IncomingHttpHeaders } from 'node:http';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { SignedIn } from '../kernel/signedIn.ts';
import type { Say } from '../words/speak.ts';
import { stepOf } from './progress.ts';
import { type Part, stepsFor } from './tours.ts';

/** What a page shows of the tour: the panel before its main part, and at its foot the way to begin anew. */
export type TourShown = { readonly panel: Html; readonly again: Html };

type Where = {
  readonly me: SignedIn;
  readonly say: Say;
  readonly headers: IncomingHttpHeaders;
  /** The address of the page without its search, and with it. */
  readonly here: string;
  readonly to: string;
};

/** The tour of whoever reads a page; undefined where they are shown around no desk. */
export function tourShown({ me, say, headers, here, to }: Where): TourShown | undefined {
  const tour = stepsFor(me);
  if (!tour) return undefined;
  const at = stepOf(headers, tour.role);
  const again = html`<p class="again"><a href="/tour/1">${say('tour.again')}</a></p>`;
  const end = (words: 'tour.end' | 'tour.notNow' | 'tour.finish') =>
    html`<a href="/tour/end?to=${encodeURIComponent(to)}">${say(words)}</a>`;
  if (at === undefined)
    return {
      again,
      panel:
        here === '/'
          ? panel(
              say('tour.title'),
              html`<p>${say('tour.offer')}</p>`,
              html`<a class="button" href="/tour/1">${say('tour.begin')}</a>${end('tour.notNow')}`,
            )
          : nothing,
    };
  const step = tour.steps[at - 1];
  if (!step) return { again, panel: nothing };
  const [before, next] = [tour.steps[at - 2], tour.steps[at]];
  const partOf = ({ part }: { readonly part: Part }) => say(`tour.part.${part}`);
  const isHere = here === step.path || (step.path !== '/' && here.startsWith(`${step.path}/`));
  // What there is to do is done on other pages than the list on which it begins.
  const isTold = isHere || step.part === 'act';
  const link = (to: number, text: string, looks = '') =>
    html`<a${looks ? html` class="${looks}"` : nothing} href="/tour/${to}">${text}</a>`;
  const onward = next && link(at + 1, say('tour.next', { part: partOf(next) }), 'button');
  const back = before && link(at - 1, say('tour.before', { part: partOf(before) }));
  return {
    again,
    panel: panel(
      say('tour.step', { step: at, steps: tour.steps.length, part: partOf(step) }),
      isTold
        ? html`<p>${say(step.words, { button: step.button ? say(step.button) : '' })}</p>`
        : nothing,
      html`${(isTold && onward) || nothing}${isHere ? (back ?? nothing) : link(at, say('tour.toPage'))}${end(next ? 'tour.end' : 'tour.finish')}`,
    ),
  };
}

const panel = (heading: string, text: Html, ways: Html): Html =>
  html`<section class="tour" aria-labelledby="tour"><div><h2 id="tour">${heading}</h2>${text}<p class="bar">${ways}</p></div></section>`;
