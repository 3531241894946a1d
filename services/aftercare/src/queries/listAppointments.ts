import {
  addDaysToDate,
  addMilliseconds,
  CalendarDate,
  EntityId,
  endOfDay,
  Instant,
  PathwayRef,
  startOfDay,
} from '@throughcare/contracts';
import { calendarOf, each, eachRow, Paging, pageOfDays, toldBy } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { caseView } from '../domain/case/view.ts';
import { pathway } from '../domain/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';

const AppointmentRow = z
  .object({
    appointmentId: EntityId,
    caseId: EntityId,
    pathwayRef: PathwayRef,
    at: Instant,
    kind: z.string(),
    outcome: z.string().nullable().meta({ description: 'Null while nobody has noted one' }),
    workers: z.array(z.object({ subject: z.string(), role: z.string() })),
  })
  .meta({ description: 'An appointment that was not cancelled' });

/** A quarter of a year: more is no calendar that anybody looks at. */
const mostDays = 92;
const Search = Paging.extend({ from: CalendarDate, to: CalendarDate }).refine(
  ({ from, to }) => from <= to && to < addDaysToDate(from, mostDays),
  { path: ['to'], message: `takes a day from \`from\` on, and ${mostDays} days at the most` },
);

export const listAppointments = query({
  name: 'list-appointments',
  summary: 'Appointments in the cases of my organisation from one of its days to another, by time',
  path: '/appointments',
  by: { ...each(['NGOC', 'NGOW'], eachRow('HOLDS_CASE')), PEER: eachRow('ASSIGNED') },
  search: Search,
  answer: pageOfDays(AppointmentRow),
  async run({ search: { limit, after, from, to }, actor }, tools) {
    const calendar = calendarOf(tools.settings, actor.org);
    const page = await tools.list(pathway, 'appointments', actor.org, {
      limit,
      after,
      from: startOfDay(from, calendar.zone),
      to: addMilliseconds(endOfDay(to, calendar.zone), -1),
    });
    const rows = page.items.map(async ({ id, item }) => {
      const state = await tools.read<Pathway>(pathway, id);
      const caseId = Object.values(state?.cases ?? {}).find((one) => one.appointments[item])?.id;
      if (!state || caseId === undefined) return [];
      const one = tools.show(caseView, { id, state }, caseId);
      const appointment = one?.appointments?.find(({ appointmentId }) => appointmentId === item);
      if (!one || !appointment) return [];
      const { cancelled: _cancelled, ...told } = appointment;
      const { pathwayRef, workers = [] } = one;
      return [{ ...told, caseId: one.caseId, pathwayRef, workers: [...workers] }];
    });
    return { items: (await Promise.all(rows)).flat(), next: page.next, ...toldBy(calendar) };
  },
});
