import { areaCode, instant, type PathwayRef, type Role } from '@throughcare/contracts';
import { accountOf, actor, boundAccount, id, Story } from '@throughcare/testing';
import { admit } from '../src/commands/custody/admit.ts';
import { leaveList } from '../src/commands/custody/leaveList.ts';
import { recordRelease } from '../src/commands/custody/recordRelease.ts';
import { holdEnrolment } from '../src/commands/enrolment/holdEnrolment.ts';
import { moveEnrolment } from '../src/commands/enrolment/moveEnrolment.ts';
import { startEnrolment } from '../src/commands/enrolment/startEnrolment.ts';
import { handOverOst } from '../src/commands/ost/handOverOst.ts';
import { openOst } from '../src/commands/ost/openOst.ts';
import { planOstRelease } from '../src/commands/ost/planOstRelease.ts';
import { declarePlanReady } from '../src/commands/plan/declarePlanReady.ts';
import { notePackItem } from '../src/commands/plan/notePackItem.ts';
import { startPlan } from '../src/commands/plan/startPlan.ts';
import { currentEpisode } from '../src/domain/custody/whereabouts.ts';
import { pathway } from '../src/domain/document.ts';
import { hear } from '../src/domain/heard/evolve.ts';
import { allPackItems, packItems } from '../src/domain/plan/packItems.ts';
import { onAccountBound } from '../src/reactions/onAccountBound.ts';
import { Settings } from '../src/settings.ts';

/** Own: has to do with the person now. Other: had to, before. Unrelated: never had. */
export const organisations = {
  prison: { own: 'SWI', other: 'LPI', unrelated: 'MDI' },
  court: { own: 'court-1', other: 'court-2', unrelated: 'court-3' },
  prescriber: { own: 'clinic-north', other: 'clinic-south', unrelated: 'clinic-west' },
  source: { own: 'SWI', other: 'LPI', unrelated: 'MDI' },
  city: { own: 'city-cook', other: 'city-lake', unrelated: 'city-kane' },
} as const;
export const kindOf = (role: Role): keyof typeof organisations => {
  if (role === 'DCC' || role === 'PROB') return 'court';
  if (role === 'PRESCRIBER') return 'prescriber';
  if (role === 'COORD') return 'city';
  return role === 'IMPORT' ? 'source' : 'prison';
};
export const of = (role: Role, whose: 'own' | 'other' | 'unrelated') =>
  role === 'PERSON'
    ? { ...actor(role, 'public'), account: accountOf(whose) }
    : actor(role, organisations[kindOf(role)][whose]);
export const desk = of('PREC', 'own');
export const manager = of('PCM', 'own');
export const team = of('PPT', 'own');
export const nurse = of('PHC', 'own');
export const file = of('IMPORT', 'own');
export const formerly = of('PREC', 'other');

export const settings = Settings.parse({});
export const source = (org: string) => ({
  id: org,
  kind: 'PRISON' as const,
  areas: [],
  timeZone: 'UTC',
  speaksFor: [],
  screensIn: [],
});
/** The coordinators' offices, each of an area of its own. */
export const cities = (['own', 'other', 'unrelated'] as const).map((whose, n) => ({
  ...source(organisations.city[whose]),
  kind: 'CITY' as const,
  areas: [areaCode('IL', ['COOK', 'LAKE', 'KANE'][n] ?? '')],
}));

/** Was in another prison before, has an order of one court and had one of another, and is inside now. */
export function inside() {
  const story = new Story(pathway, settings).registered(
    ...['SWI', 'LPI', 'MDI'].map((org) => source(org)),
    ...cities,
  );
  const at = {
    subject: story.state.ref as PathwayRef,
    time: instant('2026-05-01T09:00:00.000Z'),
  };
  const orders = story.state.heard;
  return story
    .given(
      ...hear(orders, 'orders', id('order-1'), { court: 'court-1' }, at),
      ...hear(orders, 'orders', id('order-2'), { court: 'court-2', closed: 'COMPLETED' }, at),
    )
    .heard(onAccountBound, boundAccount('own'))
    .at('2026-05-20T09:00:00.000Z')
    .command(admit, formerly, {}, { prisonId: 'LPI', admittedAt: '2026-05-01T09:00:00Z' })
    .command(
      recordRelease,
      formerly,
      {},
      { prisonId: 'LPI', releasedAt: '2026-05-20T09:00:00Z', kind: 'PLANNED' },
    )
    .tick('2026-05-20T10:00:00.000Z')
    .at('2026-06-01T09:00:00.000Z')
    .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' });
}
export type Told = ReturnType<typeof inside>;

export const stayOf = ({ state }: Told) => ({ episodeId: currentEpisode(state)?.id ?? '' });
export const ostOf = ({ state }: Told) => ({ ostId: Object.keys(state.osts)[0] ?? '' });
export const enrolmentOf = ({ state }: Told) => ({
  enrolmentId: Object.keys(state.enrolments)[0] ?? '',
});
export const nothing = () => ({});

export const gone = { prisonId: 'SWI', releasedAt: '2026-06-01T09:00:00Z', kind: 'BAIL' };
export const recorded = () => inside().command(recordRelease, desk, {}, gone);
export const released = () => recorded().tick('2026-06-01T10:00:00.000Z');
export const missing = () =>
  inside()
    .at('2026-06-03T00:00:00.000Z')
    .command(
      leaveList,
      file,
      {},
      { prisonId: 'SWI', windowFrom: '2026-06-01', windowTo: '2026-06-02' },
    );
export const packed = () => {
  const story = inside();
  story.command(startPlan, manager, stayOf(story), { area: null });
  for (const item of allPackItems)
    story.command(notePackItem, of(packItems[item].by[0], 'own'), stayOf(story), {
      item,
      ready: false,
      reason: 'NOT_NEEDED',
    });
  return story;
};
export const ready = () => {
  const story = packed();
  return story.command(declarePlanReady, manager, stayOf(story));
};
export const enrolled = () =>
  inside().command(startEnrolment, manager, {}, { programmeCode: 'TC' });
export const waiting = () => {
  const story = enrolled();
  return story.command(moveEnrolment, team, enrolmentOf(story), { to: 'REFERRAL_SUBMITTED' });
};
export const held = () => {
  const story = waiting();
  return story.command(holdEnrolment, team, enrolmentOf(story));
};
export const takesPart = () => {
  const story = waiting();
  for (const to of [
    'AWAITING_ASSESSMENT',
    'ASSESSMENT_STARTED',
    'ASSESSED_SUITABLE',
    'ON_PROGRAMME',
  ])
    story.command(moveEnrolment, team, enrolmentOf(story), { to });
  return story;
};
export const onOst = () => inside().command(openOst, nurse, {}, { status: 'RECEIVED_ON_OST' });
/** Bailed on treatment, with nothing handed over and nobody named outside. */
export const unprepared = () =>
  onOst().command(recordRelease, desk, {}, { ...gone, area: 'IL-COOK' });
export const appointment = {
  prescriberOrg: 'clinic-north',
  appointmentAt: '2026-06-02T09:00:00Z',
  nextDueAt: '2026-06-02T12:00:00Z',
  sharing: 'STATUTE',
};
export const planned = () => {
  const story = onOst();
  return story.command(planOstRelease, nurse, ostOf(story), appointment);
};
export const dose = {
  medicine: 'METHADONE',
  doseMg: 60,
  lastDoseAt: '2026-06-01T08:00:00Z',
  bridgingDays: 0,
  document: 'SCRIPT',
  nextDueAt: '2026-06-02T12:00:00Z',
};
export const handed = () => {
  const story = planned();
  return story.command(handOverOst, nurse, ostOf(story), dose);
};
export const gap = () => {
  const story = handed().command(recordRelease, desk, {}, gone);
  return story.tick('2026-06-01T10:00:00.000Z').tick('2026-06-04T00:00:00.000Z');
};
