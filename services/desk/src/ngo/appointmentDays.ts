import type { CalendarDate } from '@throughcare/contracts';
import { type Html, html } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { drawAppointment } from './appointment.ts';
import type { Appointment, Case } from './model.ts';

type Of = { readonly one: Case; readonly who?: string };
type Row = { readonly caseId: string; readonly appointment: Appointment; readonly who?: string };

/** Appointments by day: today and what comes, then what has been, the latest first; a day is headed once. */
export function drawAppointments(
  cases: readonly Of[],
  view: View,
  none: Parameters<View['say']>[0],
): Html {
  const { say, times } = view;
  const rows = cases.flatMap(({ one, who }) =>
    (one.appointments ?? []).map(
      (appointment): Row => ({
        caseId: one.caseId,
        appointment,
        ...(who !== undefined && { who }),
      }),
    ),
  );
  const byDay = Map.groupBy(rows, ({ appointment }) => times.dayOf(appointment.at));
  const days = [...byDay.keys()].sort();
  const ordered = [
    ...days.filter((day) => day >= times.today),
    ...days.filter((day) => day < times.today).reverse(),
  ];
  return html`<section class="card list" aria-labelledby="appointments"><h2 id="appointments">${say('ngo.appointments.title')} <span class="count">${rows.length}</span></h2>${
    rows.length === 0
      ? html`<p class="soft">${say(none)}</p>`
      : ordered.map(
          (day) =>
            html`<h3 class="day">${dayName(day, view)}</h3><ul>${(byDay.get(day) ?? [])
              .sort((a, b) => (a.appointment.at < b.appointment.at ? -1 : 1))
              .map(({ caseId, appointment, who }) =>
                drawAppointment(caseId, appointment, view, who),
              )}</ul>`,
        )
  }</section>`;
}

function dayName(day: CalendarDate, { say, times }: View): string {
  const away = times.daysAway(day);
  const name = times.longDay(day);
  return away === 0 ? say('ngo.day.today', { day: name }) : name;
}
