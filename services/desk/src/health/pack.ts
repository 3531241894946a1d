import { typedMoment } from '../forms/moves.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesOf } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { type PackEntry, Plan, personAddress } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** What healthcare sees to; of the rest the service says whose it is. */
const ours = ['NALOXONE', 'NALOXONE_TRAINING', 'OST_HAND_OVER', 'FIRST_APPOINTMENT'];
const note = 'note-pack-item';

const entriesOf = ({ pack = [], clinicalPack = [] }: Plan): ReadonlyMap<string, PackEntry> =>
  new Map([...clinicalPack, ...pack].map((entry) => [entry.item, entry]));

/** Whether it is there, or why not, or that nobody has said so yet. */
function entrySaid(entry: PackEntry | undefined, { say, times }: Ask): string {
  if (!entry) return say('health.pack.unsaid');
  if (!entry.ready)
    return say('health.pack.missing', {
      why: entry.reason === null ? '' : sayCode(say, 'packReason', entry.reason),
    });
  return entry.appointmentAt
    ? say('health.pack.readyAt', { at: times.moment(entry.appointmentAt) })
    : say('health.pack.ready');
}

const factsOf = (plan: Plan, view: Ask): readonly Fact[] => {
  const entries = entriesOf(plan);
  return ours.map((item) => ({
    label: sayCode(view.say, 'item', item),
    value: entrySaid(entries.get(item), view),
  }));
};

/** What the person takes along, as far as healthcare sees to it, each with the way to say how it stands. */
export function drawPack(plan: Plan, pathwayRef: string, view: View): Html {
  const { say } = view;
  const entries = entriesOf(plan);
  const mayNote = plan.actions.some(({ name, open }) => name === note && open);
  return html`<section class="card list" aria-labelledby="pack"><h2 id="pack">${say('health.pack.title')}</h2><ul>${ours.map(
    (item) => {
      const entry = entries.get(item);
      const name = sayCode(say, 'item', item);
      return html`<li class="row"><div><p class="what">${name} <span class="tag${entry?.ready ? ' good' : entry ? '' : ' soon'}">${entrySaid(entry, view)}</span></p></div>${
        mayNote
          ? html`<div class="bar"><a class="button quiet" href="${personAddress(pathwayRef)}/stays/${plan.episodeId}/pack/${item}/do/${note}" aria-label="${`${say('move.note-pack-item')}: ${name}`}">${say('move.note-pack-item')}</a></div>`
          : nothing
      }</li>`;
    },
  )}</ul></section>`;
}

/** One thing that the person takes along, in the release of one stay. */
export const packThing = thing<Plan>({
  path: '/health/people/:pathwayRef/stays/:episodeId/pack/:item',
  roles: ['PHC'],
  service: 'prison-program',
  reads: '/people/:pathwayRef/stays/:episodeId',
  answer: Plan,
  actions: ({ actions }) => actions.filter(({ name }) => name === note),
  async name(_plan, { say }, { pathwayRef = '', item = '' }, asking) {
    const name = (await namesOf(asking, [pathwayRef])).get(pathwayRef) ?? say('person.unnamed');
    return `${name} · ${sayCode(say, 'item', item)}`;
  },
  facts: factsOf,
  home: (_plan, { pathwayRef = '' }) => personAddress(pathwayRef),
  forms: {
    [note]: {
      preset: (plan, { times }, { item = '' }) => {
        const at = entriesOf(plan).get(item)?.appointmentAt;
        return { item, ...(at && typedMoment('appointmentAt', at, times)) };
      },
      folded: ['item'],
      leaveOut: (_plan, { item }) => [
        'items',
        'language',
        ...(item === 'FIRST_APPOINTMENT' ? [] : ['appointmentAt']),
      ],
    },
  },
});
