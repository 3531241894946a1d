import { html } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { currentStay } from '../prison/model.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { referralAddress } from './addresses.ts';
import type { OwnRecord } from './record.ts';

/** Which part of Throughcare holds what of the person: a sentence or two each, and no field as it is stored. */
export function drawHolds(own: OwnRecord, view: View) {
  const { say } = view;
  return html`<section class="card" aria-labelledby="holds"><h2 id="holds">${say('me.holds.title')}</h2><dl class="facts">${[
    { label: say('me.holds.intake'), value: intakeHolds(own, view) },
    { label: say('me.holds.court'), value: courtHolds(own, view) },
    { label: say('me.holds.prison'), value: prisonHolds(own, view) },
    { label: say('me.holds.aftercare'), value: aftercareHolds(own, view) },
  ].map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl></section>`;
}

const intakeHolds = (own: OwnRecord, { say }: View) =>
  html`${say('me.holds.intakeSays', {
    routes: own.identity?.contact?.routes.length ?? 0,
    screenings: own.screenings.length,
    consents: own.consents.length,
  })}${
    own.referrals.length === 0
      ? html``
      : html` ${say('me.holds.referrals')} <ul class="plain">${own.referrals.map(
          (one) =>
            html`<li><a href="${referralAddress(one)}">${say('me.holds.referral', {
              from: sayCode(say, 'ownSource', one.source ?? ''),
              state: sayCode(say, 'referral', one.state),
            })}</a></li>`,
        )}</ul>`
  }`;

const courtHolds = ({ orders, hearings }: OwnRecord, { say }: View): string =>
  orders.length === 0
    ? say('me.holds.nothing')
    : say('me.holds.courtSays', {
        orders: orders.length,
        hearings: hearings.length,
        who:
          listed(say, [
            ...new Set(orders.flatMap(({ court }) => (court ? [codeAsName(court)] : []))),
          ]) || 'none',
      });

function prisonHolds({ prison }: OwnRecord, { say }: View): string {
  const stay = prison && currentStay(prison);
  if (!prison || !stay) return say('me.holds.nothing');
  return say('me.holds.prisonSays', {
    stays: prison.custody?.episodes?.length ?? 0,
    who: codeAsName(stay.prisonId),
    programmes: prison.enrolments.length,
    plan: prison.plan ? 'yes' : 'no',
  });
}

function aftercareHolds({ placements, cases, episodes }: OwnRecord, { say }: View): string {
  if (placements.length + cases.length + episodes.length === 0) return say('me.holds.nothing');
  return say('me.holds.aftercareSays', {
    searches: placements.length,
    cases: cases.length,
    contacts: cases.reduce((sum, { contacts }) => sum + contacts.length, 0),
    treatments: episodes.length,
  });
}
