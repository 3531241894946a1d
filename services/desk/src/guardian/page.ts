import { z } from 'zod';
import { addressAt } from '../consent/addresses.ts';
import { requestName } from '../consent/facts.ts';
import { drawActions, moveWord } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { Consent } from '../intake/model.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { nameOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { placesOf } from '../search/places.ts';
import { drawRoutes } from './card.ts';
import {
  actingIn,
  type Guardian,
  Guardians,
  guardiansAddress,
  mayRecord,
  readers,
} from './model.ts';
import { guardianFacts, guardianName, standingSaid } from './said.ts';

const Consents = z.looseObject({ items: z.array(Consent) });

/** Who decides for somebody, at whichever desk they are in front of; whoever came for a consent finds the way back to it. */
export const guardiansPage = page({
  path: '/guardians/:pathwayRef',
  roles: readers,
  async ask(asking, { pathwayRef }, _search, view) {
    const found = await asking.get('intake', `/people/${pathwayRef}/guardians`, Guardians);
    const [name, [place], waiting] = await Promise.all([
      nameOf(asking, pathwayRef, view),
      placesOf(asking, pathwayRef, view),
      asking.maybe('intake', `/people/${pathwayRef}/consents`, Consents),
    ]);
    const asked = (waiting?.items ?? []).filter(({ state }) => state === 'REQUESTED');
    return { found, pathwayRef, name, place, asked };
  },
  show({ found, pathwayRef, name, place, asked }, view) {
    const { say } = view;
    return {
      title: say('guardian.title'),
      heading: say('guardian.whose', { name }),
      lead: standingSaid(found, view),
      ...(place && { back: { href: place.href, text: name } }),
      body: html`<div class="columns" data-live="guardians"><div>${
        found.items.length === 0
          ? html`<section class="card"><p>${say('guardian.none')}</p></section>`
          : byStanding(found).map((one) => drawGuardian(one, pathwayRef, view))
      }</div><div>${drawSteps(found, view)}${drawWaiting(asked, view)}</div></div>`,
    };
  },
});

/** Who acts now stands first. */
const byStanding = (found: Guardians): readonly Guardian[] => [
  ...actingIn(found),
  ...found.items.filter(({ ended }) => ended !== null).toReversed(),
];

function drawGuardian(one: Guardian, pathwayRef: string, view: View): Html {
  const { say, me } = view;
  const { guardianId, ended, actions, contactRoutes, name } = one;
  const ends = actions.find(({ name: step, open }) => step === 'end-guardian' && open);
  const isKept = name === undefined || contactRoutes === undefined;
  return html`<section class="card" aria-labelledby="who-${guardianId}"><h2 id="who-${guardianId}">${guardianName(one, view)} <span class="tag${ended === null ? ' good' : ''}">${say(ended === null ? 'guardian.acts' : 'guardian.over')}</span></h2>${drawFacts(guardianFacts(one, view))}${drawRoutes(one, view)}${
    isKept
      ? html`<p class="soft small">${say('guardian.kept')}</p>`
      : contactRoutes.length === 0
        ? html`<p class="soft small">${say('guardian.noRoute')}</p>`
        : nothing
  }${
    ended === null && ends
      ? html`<p class="bar"><a class="button quiet" href="${guardiansAddress(pathwayRef)}/${guardianId}/do/end-guardian">${moveWord(say, 'end-guardian', me)}</a></p>`
      : nothing
  }</section>`;
}

/** The way to record one; whoever may not is told who may. */
function drawSteps(found: Guardians, view: View): Html {
  if (mayRecord(found))
    return drawActions(
      found.deciding?.actions ?? [],
      view,
      actingIn(found).length === 0 ? ['record-guardian'] : [],
    );
  return found.deciding
    ? html`<section class="card"><p class="soft">${view.say('guardian.whoRecords')}</p></section>`
    : nothing;
}

function drawWaiting(asked: readonly Consent[], view: View): Html {
  const rows = asked.flatMap((one) => {
    const href = addressAt(one, view);
    return href === undefined ? [] : [{ href, text: requestName(one, view) }];
  });
  if (rows.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="waiting"><h2 id="waiting">${view.say('guardian.waiting')}</h2><ul class="plain">${rows.map(
    ({ href, text }) => html`<li><a href="${href}">${text}</a></li>`,
  )}</ul></section>`;
}
