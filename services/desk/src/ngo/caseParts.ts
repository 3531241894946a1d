import { drawFacts } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { Case } from './model.ts';
import { missingSaid } from './offerSaid.ts';
import { needsSaid } from './said.ts';

/** Every attempt at contact, the latest on top. */
export function drawContacts({ contacts }: Case, { say, times }: View): Html {
  if (contacts === undefined) return nothing;
  return html`<section class="card" aria-labelledby="contacts"><h2 id="contacts">${say('ngo.contacts.title')} <span class="count">${contacts.length}</span></h2>${
    contacts.length === 0
      ? html`<p class="soft">${say('ngo.contacts.none')}</p>`
      : html`<ol class="timeline">${contacts
          .toReversed()
          .map(
            ({ at, mode, byRole, reached, inReach }) =>
              html`<li${reached ? nothing : html` class="late"`}><time datetime="${at}">${times.moment(at)}</time>${sayCode(say, 'mode', mode)} · <b>${say(reached ? 'ngo.contact.reached' : 'ngo.contact.tried')}</b>${inReach ? html` · ${say('ngo.contact.inside')}` : nothing} · ${sayCode(say, 'role', byRole)}</li>`,
          )}</ol>`
  }</section>`;
}

/** What the prison says of the release; what it packs is told to nobody by event. */
export function drawRelease({ release, substitution = [] }: Case, { say, times }: View): Html {
  if (release === undefined) return nothing;
  const facts: Fact[] = [];
  if (release?.prisonId)
    facts.push({ label: say('ngo.fact.prison'), value: codeAsName(release.prisonId) });
  if (release?.releasedAt)
    facts.push({ label: say('ngo.fact.out'), value: times.moment(release.releasedAt) });
  else if (release?.expectedOn)
    facts.push({ label: say('ngo.fact.expected'), value: times.day(release.expectedOn as never) });
  if (release?.area) facts.push({ label: say('ngo.fact.goesTo'), value: codeAsName(release.area) });
  if (release?.firstAppointmentAt)
    facts.push({
      label: say('ngo.fact.firstAppointment'),
      value: times.moment(release.firstAppointmentAt),
    });
  for (const { stage, site, appointmentAt, dueAt } of substitution)
    facts.push({
      label: say('ngo.fact.substitution'),
      value: [
        sayCode(say, 'stage', stage),
        site,
        (appointmentAt ?? dueAt) && times.moment((appointmentAt ?? dueAt) as never),
      ]
        .filter((part) => part)
        .join(' · '),
    });
  return html`<section class="card" aria-labelledby="release"><h2 id="release">${say('ngo.release.title')}</h2>${
    facts.length === 0 ? html`<p class="soft">${say('ngo.release.none')}</p>` : drawFacts(facts)
  }${release && !release.confirmed ? html`<p class="soft small">${say('ngo.release.provisional')}</p>` : nothing}</section>`;
}

/** What was offered, and what of it this organisation said that it sees to. */
export function drawNeeds({ offer }: Case, view: View): Html {
  const { say } = view;
  if (!offer) return nothing;
  const open = offer.missing.filter(({ code }) => !offer.arranges.includes(code));
  const ours = offer.missing.filter(({ code }) => offer.arranges.includes(code));
  const row = (label: string, value: string) =>
    value === '' ? nothing : html`<dt>${label}</dt><dd>${value}</dd>`;
  return html`<section class="card" aria-labelledby="needs"><h2 id="needs">${say('ngo.needs.title')}</h2><dl class="facts">${row(
    say('ngo.fact.needs'),
    needsSaid(offer.needs, view),
  )}${row(
    say('ngo.fact.ours'),
    listed(
      say,
      ours.map((one) => missingSaid(one, view)),
    ),
  )}${row(
    say('ngo.fact.missing'),
    listed(
      say,
      open.map((one) => missingSaid(one, view)),
    ),
  )}</dl></section>`;
}

export function drawWorkers({ workers }: Case, { say }: View): Html {
  if (workers === undefined) return nothing;
  return html`<section class="card" aria-labelledby="workers"><h2 id="workers">${say('ngo.workers.title')}</h2>${
    workers.length === 0
      ? html`<p class="soft">${say('ngo.workers.none')}</p>`
      : drawFacts(
          workers.map(({ subject, role }) => ({
            label: sayCode(say, 'role', role),
            value: subject,
          })),
        )
  }</section>`;
}

/** How support ended, as it stands now. */
export function drawDischarge({ discharge }: Case, { say, times }: View): Html {
  if (!discharge) return nothing;
  const { reason, at, outcomes, amended } = discharge;
  return html`<section class="card" aria-labelledby="ended"><h2 id="ended">${say('ngo.ended.title')}</h2><p>${times.moment(at)} · ${sayCode(say, 'reason', reason)}</p>${
    outcomes.length === 0
      ? nothing
      : drawFacts(
          outcomes.map(({ goal, result }) => ({
            label: sayCode(say, 'outcomes.goal', goal),
            value: sayCode(say, 'outcomes.result', result),
          })),
        )
  }${amended.map(
    ({ reason: before, until }) =>
      html`<p class="soft small">${say('ngo.ended.before', { at: times.moment(until), reason: sayCode(say, 'reason', before) })}</p>`,
  )}</section>`;
}
