import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { drawActions } from '../forms/actions.ts';
import type { Field } from '../forms/field.ts';
import { fixed } from '../forms/field.ts';
import { type AnyThing, thing, untoldStep } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { type AnyPage, page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { DryRun, operator, Redriven, typeSaid } from './model.ts';

const list = '/operator/parked';
const redrive = 'redrive-parked';
/** How many of the events are told one by one. */
const shown = 100;

const steps = ({ items }: DryRun) =>
  items.length === 0 ? [] : [untoldStep(redrive, '/parked/redrive', operator)];

/** Trying again what is parked in one service: all of it, or what is about one person or organisation. */
export const redriveThings: readonly AnyThing[] = serviceNames.flatMap((service) => [
  redriveThing(service, `${list}/${service}`, '/parked/dry-run', (field) => field),
  redriveThing(service, `${list}/${service}/:ref`, '/parked/dry-run/:ref', (field, ref) =>
    field.name === 'refs' ? fixed('refs', [ref]) : field,
  ),
]);

function redriveThing(
  service: ServiceName,
  path: string,
  reads: string,
  narrow: (field: Field, ref: string) => Field,
): AnyThing {
  return thing<DryRun>({
    path,
    roles: operator,
    service,
    reads,
    answer: DryRun,
    actions: steps,
    name: (_data, { say }) => sayCode(say, 'service', service),
    facts: ({ applies, stays }, { say }) => [
      { label: say('operator.redrive.applies'), value: String(applies) },
      { label: say('operator.redrive.stays'), value: String(stays) },
    ],
    home: () => list,
    forms: {
      [redrive]: {
        leaveOut: (_data, { ref }) => (ref === undefined ? ['refs', 'dryRun'] : ['dryRun']),
        narrow: (field, _data, { ref = '' }) => narrow(field, ref),
        reveals(_data, answered, { say }) {
          const done = Redriven.safeParse(answered).data;
          return (
            done && {
              title: say('operator.redrive.doneTitle'),
              back: { href: list, text: say('operator.parked.nav') },
              body: html`<section class="card" role="status"><p>${say('operator.redrive.done', { moved: done.moved })}</p><p>${say('operator.redrive.left', { left: done.left, service: sayCode(say, 'service', service) })}</p></section>`,
            }
          );
        },
      },
    },
  });
}

/** What trying again would do with each event, before anybody does. */
export const redrivePages: readonly AnyPage[] = serviceNames.flatMap((service) => [
  page({
    path: `${list}/${service}`,
    roles: operator,
    ask: (asking) => asking.get(service, '/parked/dry-run', DryRun, { limit: shown }),
    show: (found, view) => showDryRun(found, service, view),
  }),
  page({
    path: `${list}/${service}/:ref`,
    roles: operator,
    ask: (asking, { ref }) => asking.get(service, `/parked/dry-run/${ref}`, DryRun),
    show: (found, view) => showDryRun(found, service, view),
  }),
]);

function showDryRun(found: DryRun, service: ServiceName, view: View) {
  const { say } = view;
  const { items, applies, stays } = found;
  return {
    title: say('operator.redrive.title'),
    heading: say('operator.redrive.heading', { service: sayCode(say, 'service', service) }),
    lead:
      items.length === 0
        ? say('operator.parked.none')
        : say('operator.redrive.lead', { applies, stays }),
    back: { href: list, text: say('operator.parked.nav') },
    body: html`<div class="columns"><div>${items.length === 0 ? nothing : drawRows(items, view)}</div><div>${drawActions(steps(found), view, [redrive])}<p class="soft">${say('operator.redrive.order')}</p></div></div>`,
  };
}

const drawRows = (items: DryRun['items'], { say, times }: View): Html =>
  html`<section class="card list" aria-labelledby="would"><h2 id="would">${say('operator.redrive.would')}</h2><ul>${items.map(
    ({ type, topic, outcome, reason, since }) => {
      const settles = ['applied', 'ignored', 'duplicate'].includes(outcome);
      const at = times.moment(since);
      const why = sayCode(say, 'parkedReason', reason);
      const becomes = sayCode(say, settles ? 'eventOutcome' : 'parkedReason', outcome);
      const before =
        outcome === reason
          ? say('operator.parked.since', { since: at })
          : say('operator.parked.sinceFor', { since: at, reason: why });
      return html`<li class="row"><div><p class="what">${typeSaid(type ?? topic)} <span class="tag ${settles ? 'good' : 'late'}">${say(settles ? 'operator.redrive.wouldApply' : 'operator.redrive.wouldStay')}</span></p><p class="why">${becomes} · ${before}</p></div></li>`;
    },
  )}</ul></section>`;
