import { html } from '../kernel/html.ts';
import { namesOf } from '../kernel/names.ts';
import { page } from '../kernel/page.ts';
import { drawAppointments } from './appointmentDays.ts';
import { Case, pageOf } from './model.ts';
import { namelessly } from './person.ts';

/** Days back for which an appointment is shown; whoever was not heard of stays, however long ago. */
const shownDays = 7;

/** All appointments of the organisation, or of a peer worker's people, by day. */
export const appointmentsPage = page({
  path: '/ngo/appointments',
  roles: ['NGOC', 'NGOW', 'PEER'],
  nav: { word: 'ngo.appointments.nav' },
  async ask(asking) {
    const cases = await asking.get('aftercare', '/cases', pageOf(Case), { limit: 200 });
    const items = cases.items.filter(({ appointments = [] }) => appointments.length > 0);
    const names = await namesOf(
      asking,
      items.map(({ pathwayRef }) => pathwayRef),
    );
    return { items, names };
  },
  show({ items, names }, view) {
    const { say, times } = view;
    const shown = items.map((one) => ({
      who: names.get(one.pathwayRef) ?? namelessly(one, view),
      one: {
        ...one,
        appointments: (one.appointments ?? []).filter(
          ({ at, outcome, cancelled }) =>
            (outcome === null && !cancelled) || times.daysAway(times.dayOf(at)) >= -shownDays,
        ),
      },
    }));
    return {
      title: say('ngo.appointments.title'),
      lead: say('ngo.appointments.lead'),
      body: html`<div data-live="appointments">${drawAppointments(shown, view, 'ngo.appointments.none')}</div>`,
    };
  },
});
