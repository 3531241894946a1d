import { addDaysToDate, Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { html } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page } from '../kernel/page.ts';
import { fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { drawAppointments } from './appointmentDays.ts';
import type { Case } from './model.ts';

/** Days back and ahead that are shown. */
const back = 14;
const ahead = 60;

const Row = z.looseObject({
  appointmentId: z.string(),
  caseId: z.string(),
  pathwayRef: z.string(),
  at: Instant,
  kind: z.string(),
  outcome: z.string().nullable(),
});
const Search = z.object({ after: fromPart });

/** All appointments of the organisation, or of a peer worker's people, by day. */
export const appointmentsPage = page({
  path: '/ngo/appointments',
  roles: ['NGOC', 'NGOW', 'PEER'],
  nav: { word: 'ngo.appointments.nav' },
  search: Search,
  async ask(asking, _params, { after }: z.infer<typeof Search>, { times: { today } }) {
    const { items, next } = await asking.get('aftercare', '/appointments', pageOf(Row), {
      from: addDaysToDate(today, -back),
      to: addDaysToDate(today, ahead),
      limit: 100,
      after,
    });
    const names = await namesIn(asking, items);
    return { items, next, names };
  },
  show({ items, next, names }, view) {
    const { say, here } = view;
    const shown = items.map(({ caseId, pathwayRef, ...appointment }) => {
      const one: Case = {
        caseId,
        pathwayRef,
        appointments: [{ ...appointment, cancelled: false }],
      };
      return { one, who: names.get(pathwayRef) ?? say('ngo.unnamed') };
    });
    return {
      title: say('ngo.appointments.title'),
      lead: say('ngo.appointments.lead'),
      body: html`<div data-live="appointments">${drawAppointments(shown, view, 'ngo.appointments.none')}</div>${morePages(here, next, view)}`,
    };
  },
});
