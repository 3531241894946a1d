import { addMilliseconds, Instant, OrgId, type ServiceName } from '@throughcare/contracts';
import {
  type AnyFollowUp,
  dueInList,
  followUpsOn,
  oneDesk,
  type ReadTools,
  Waiting,
  type WorkListName,
  waitingOf,
} from '@throughcare/record';
import { z } from 'zod';
import { deskOfOffice, deskOfOrg } from '../domain/consent/desk.ts';
import { pathway } from '../domain/document.ts';
import { noticeDesk } from '../domain/notices/document.ts';
import { webhookSecret } from '../domain/notices/secret.ts';
import {
  deliveryOf,
  type NoticeEvent,
  type NoticeStep,
  noticeSteps,
} from '../domain/notices/state.ts';
import { addressesOf, toTell } from '../domain/notices/steps.ts';
import { organisation } from '../domain/organisation/document.ts';
import type { RegisteredOrganisation } from '../domain/organisation/state.ts';
import type { IntakeSettings } from '../settings.ts';

const on = followUpsOn(noticeDesk);
const others = ['court-diversion', 'prison-program', 'aftercare'] as const satisfies ServiceName[];

/** What waits at intake: consents that whoever holds the person asks about, and what its offices share. */
async function atIntake(
  { organisation: registered }: RegisteredOrganisation,
  tools: ReadTools<IntakeSettings>,
): Promise<Waiting> {
  if (!registered) return { count: 0, oldestDueAt: null };
  const own = ['consent-request', deskOfOrg(registered.id)] as const;
  const offices = [
    ['consent-request', deskOfOffice],
    ['referrals', `${oneDesk}/SUBMITTED`],
    ...(['mismatch', 'merge-review', 'duplicate', 'voluntary-route', 'death-reports'] as const).map(
      (name) => [name, oneDesk] as const,
    ),
  ] as const satisfies readonly (readonly [WorkListName, string])[];
  const lists = registered.kind === 'INTAKE_OFFICE' ? [own, ...offices] : [own];
  const due = await Promise.all(
    lists.map(([name, key]) => dueInList(tools as never, pathway, name, key)),
  );
  return waitingOf(due.flat(), tools.now);
}

const together = (all: readonly Waiting[]): Waiting => ({
  count: all.reduce((sum, { count }) => sum + count, 0),
  oldestDueAt: all.flatMap(({ oldestDueAt }) => oldestDueAt ?? []).sort()[0] ?? null,
});

/** Asks each service what waits for an organisation, and decides who is told. */
export const lookWhatWaits = on({
  name: 'look-what-waits',
  does: 'asks each service what waits for the organisation, and tells who is to be told',
  payload: z.object({}),
  async run({ id: org }, tools) {
    const registered = await tools.read<RegisteredOrganisation>(organisation, org);
    if (!registered?.organisation || registered.closed) return undefined;
    const told = await Promise.all(
      others.map((service) => tools.get(service, `/waiting/${org}`, Waiting)),
    );
    const waiting = together([
      ...told.filter((one) => one !== undefined),
      await atIntake(registered, tools),
    ]);
    const areas = registered.organisation.areas;
    const cities = new Set(areas.flatMap((area) => tools.organisationsIn(area, ['CITY'])));
    cities.delete(org);
    const coordinators = await Promise.all(
      [...cities].map((city) => tools.read<RegisteredOrganisation>(organisation, city)),
    );
    const open = coordinators.flatMap((one) => (one === undefined || one.closed ? [] : [one]));
    const whom = (step: NoticeStep) => (step === 'COORDINATOR' ? open : [registered]);
    return (state, now): NoticeEvent[] => {
      if (waiting.count === 0)
        return Object.keys(state.told).length > 0 ? [{ type: 'nothing-waits' }] : [];
      return [...toTell(state, waiting, whom, now)];
    };
  },
});

/** One delivery for each address of the step. */
export const tellOrganisation = on({
  name: 'tell-organisation',
  does: 'owes each address of the organisation one notice',
  payload: z.object({
    to: OrgId,
    step: z.enum(noticeSteps),
    onCall: z.boolean().default(false),
    count: z.int(),
    at: Instant,
  }),
  async run({ payload: { to: org, step, onCall, count, at } }, tools) {
    const registered = await tools.read<RegisteredOrganisation>(organisation, org);
    if (!registered || registered.closed) return undefined;
    const addresses = addressesOf(registered, { step, onCall });
    if (addresses.length === 0) return undefined;
    await tools.change(noticeDesk, org, (_state, { id }): NoticeEvent[] =>
      addresses.map((to, n) => ({
        type: 'delivery-owed',
        delivery: {
          deliveryId: id(`delivery/${n}`),
          to,
          step,
          onCall,
          count,
          at,
          status: 'WAITING',
          attempts: 0,
          code: null,
          triedAt: null,
        },
      })),
    );
    return undefined;
  },
});

/** Milliseconds before the next try: a minute, doubled after each, to six hours. */
const pauseAfter = (attempts: number): number => Math.min(60_000 * 2 ** attempts, 21_600_000);

/** Sends one notice, and records what came of it. A crash in between sends it again under the same id. */
export const deliverNotice = on({
  name: 'deliver-notice',
  does: 'sends a notice to its address, and records what came of it',
  payload: z.object({ deliveryId: z.string() }),
  async run({ state, payload: { deliveryId } }, tools) {
    const delivery = deliveryOf(state, deliveryId);
    if (delivery?.status !== 'WAITING') return undefined;
    const { settings, hash } = tools;
    const { final, ...outcome } = await tools.notices.send({
      id: deliveryId,
      to: delivery.to,
      at: delivery.at,
      count: delivery.count,
      secrets: state.secrets.map(({ seed }) => webhookSecret(seed, hash)),
      privateHosts: settings.privateWebhookHosts,
    });
    return (_state, { now }): NoticeEvent[] => {
      const more = !outcome.sent && !final && delivery.attempts + 1 < settings.noticeTries;
      const again = more ? addMilliseconds(now, pauseAfter(delivery.attempts)) : null;
      return [{ type: 'delivery-tried', deliveryId, outcome, at: now, again }];
    };
  },
});

/** Whoever has an address is watched over, from when the register names it. */
export const watchOver = followUpsOn(organisation)({
  name: 'watch-over',
  does: 'looks from time to time whether something waits for the organisation',
  payload: z.object({}),
  async run({ id: org }, tools) {
    await tools.change(noticeDesk, org, ({ lookAt }, { now }): NoticeEvent[] =>
      lookAt === null ? [{ type: 'watched', from: now }] : [],
    );
    return undefined;
  },
});

export const noticeFollowUps: readonly AnyFollowUp[] = [
  lookWhatWaits,
  tellOrganisation,
  deliverNotice,
  watchOver,
];
