import { dueTag } from '../kernel/due.ts';
import type { Html } from '../kernel/html.ts';
import { html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { Episode } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** Who it is; before an order or a consent gives the name, where they are from. */
export const episodeName = (
  { pathwayRef, area }: Episode,
  names: ReadonlyMap<string, string>,
  { say }: Pick<View, 'say'>,
): string =>
  names.get(pathwayRef) ??
  (area === undefined
    ? say('person.unnamed')
    : say('provider.nameless', { area: codeAsName(area) }));

/** What is needed, where, and by when it should start: all that is known before a name is. */
export const episodeLine = (
  { needs = [], area, startBy, state, wantedUntil }: Episode,
  { say, times }: Ask,
): string =>
  [
    listed(
      say,
      needs.map((need) => sayCode(say, 'needs', need)),
    ),
    area === undefined ? '' : codeAsName(area),
    state === 'PLACE_REQUESTED' && wantedUntil
      ? say('provider.answerBy', { at: times.moment(wantedUntil) })
      : '',
    startBy ? say('provider.startBy', { day: times.day(startBy) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** By when the next word of the provider is owed: an answer to the court before the place. */
export function episodeDue({ enquiries = [], state, wantedUntil, heldUntil }: Episode) {
  const asked = enquiries[0]?.dueAt;
  if (asked !== undefined) return asked;
  if (state === 'PLACE_REQUESTED') return wantedUntil ?? null;
  return state === 'CONFIRMED' ? (heldUntil ?? null) : null;
}

const colours: Readonly<Record<string, string>> = {
  PLACE_REQUESTED: ' soon',
  BROKEN_OFF: ' late',
  STARTED: ' good',
  RESUMED: ' good',
};

/** The state in words, that nobody reaches out for now, and what the court asks. */
export function episodeTags(episode: Episode, view: Ask): Html {
  const { say } = view;
  const { state, paused, enquiries = [] } = episode;
  return html`${
    state === undefined
      ? nothing
      : html`<span class="tag${colours[state] ?? ''}">${sayCode(say, 'state', state)}</span> `
  }${paused ? html`<span class="tag info">${say('provider.paused')}</span> ` : nothing}${
    enquiries.length > 0 ? html`<span class="tag soon">${say('provider.asked')}</span> ` : nothing
  }${dueTag(episodeDue(episode), view)}`;
}
