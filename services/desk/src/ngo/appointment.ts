import { typedMoment } from '../forms/moves.ts';
import { type Action, thing } from '../forms/thing.ts';
import type { Html } from '../kernel/html.ts';
import { html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { casePath, caseRoles } from './caseThing.ts';
import { type Appointment, CaseToActOn } from './model.ts';
import { identityOf, nameOf } from './person.ts';

type Ask = Pick<View, 'say' | 'times'>;
const moves = [
  ['record-appointment-outcome', 'outcome'],
  ['move-appointment', 'move'],
  ['cancel-appointment', 'cancel'],
] as const;

const isOpen = ({ outcome, cancelled }: Appointment): boolean => outcome === null && !cancelled;
/** What came of it is said when it has been; before, it is moved or cancelled. */
export const movesOf = (appointment: Appointment, now: string): readonly string[] =>
  isOpen(appointment)
    ? moves
        .map(([name]) => name)
        .filter((name) => name !== 'record-appointment-outcome' || appointment.at <= now)
    : [];

const theOne = ({ appointments }: CaseToActOn, id: string | undefined) =>
  appointments?.find(({ appointmentId }) => appointmentId === id);

/**
 * An appointment is read with its case. Whoever may record a contact has its moves too; the service decides about each when
 * it is made.
 */
function actionsOf(one: CaseToActOn, id: string | undefined): readonly Action[] {
  const appointment = theOne(one, id);
  const alike = one.actions.find(({ name }) => name === 'record-contact');
  if (!appointment || !alike) return [];
  return moves.map(([name, last]) => ({
    ...alike,
    name,
    post: `/cases/${one.caseId}/appointments/${id}/${last}`,
    open: alike.open && isOpen(appointment),
    lacking: alike.lacking ?? {
      code: 'appointment-closed',
      detail: 'This appointment is over or was cancelled.',
      remedy: 'Make another one.',
    },
  }));
}

export const appointmentSaid = ({ at, kind }: Appointment, { say, times }: Ask): string =>
  say('ngo.appointment.line', { at: times.moment(at), kind: sayCode(say, 'kind', kind) });

export const appointmentThing = thing({
  path: `${casePath}/appointments/:appointmentId`,
  roles: caseRoles,
  service: 'aftercare',
  reads: '/cases/:caseId',
  answer: CaseToActOn,
  actions: (one, { appointmentId }) => actionsOf(one, appointmentId),
  async name(one, view, { appointmentId }, asking) {
    const appointment = theOne(one, appointmentId);
    const name = nameOf(one, await identityOf(asking, one), view);
    return appointment ? `${name} · ${appointmentSaid(appointment, view)}` : name;
  },
  facts(one, view, { appointmentId }) {
    const appointment = theOne(one, appointmentId);
    return appointment
      ? [
          { label: view.say('ngo.fact.appointment'), value: appointmentSaid(appointment, view) },
          { label: view.say('ngo.fact.came'), value: cameOf(appointment, view) },
        ]
      : [];
  },
  home: ({ caseId }) => `/ngo/cases/${caseId}`,
  forms: {
    'move-appointment': {
      preset(one, { times }, params) {
        const appointment = theOne(one, params.appointmentId);
        return appointment ? typedMoment('at', appointment.at, times) : {};
      },
    },
    'record-appointment-outcome': { asButtons: 'outcome' },
    'cancel-appointment': { asButtons: 'reasonCode' },
  },
});

/** What came of it, or that nobody has said so yet. */
export function cameOf({ outcome, cancelled, at }: Appointment, { say, times }: Ask): string {
  if (cancelled) return say('ngo.appointment.cancelled');
  if (outcome !== null) return sayCode(say, 'outcome', outcome);
  return say(at < times.now ? 'ngo.appointment.unsaid' : 'ngo.appointment.toCome');
}

/** One appointment with its moves. */
export function drawAppointment(
  caseId: string,
  appointment: Appointment,
  view: View,
  who?: string,
): Html {
  const { say, times } = view;
  const state = cameOf(appointment, view);
  const late = isOpen(appointment) && appointment.at < times.now;
  const what = appointmentSaid(appointment, view);
  const names = movesOf(appointment, times.now);
  return html`<li class="row"><div><p class="what">${
    who === undefined ? nothing : html`<a href="/ngo/cases/${caseId}">${who}</a> · `
  }${times.clock(appointment.at)} ${sayCode(say, 'kind', appointment.kind)} <span class="tag${late ? ' late' : appointment.outcome === 'COMPLETED' ? ' good' : ''}">${state}</span></p></div>${
    names.length === 0
      ? nothing
      : html`<div class="bar">${names.map(
          (name) =>
            html`<a class="button quiet" href="/ngo/cases/${caseId}/appointments/${appointment.appointmentId}/do/${name}" aria-label="${before(say, say(`move.${name}` as 'move.move-appointment'), what)}">${say(`move.${name}` as 'move.move-appointment')}</a>`,
        )}</div>`
  }</li>`;
}
