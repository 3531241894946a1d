import { addHours, type Instant, isWithin } from '@throughcare/contracts';
import { type Waiting, zoneOf } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { forNotices, type RegisteredOrganisation } from '../organisation/state.ts';
import {
  type NoticeDesk,
  type NoticeEvent,
  type NoticeStep,
  noticeSteps,
  toldKey,
} from './state.ts';

type Told = Extract<NoticeEvent, { readonly type: 'step-told' }>;
type Now = { readonly now: Instant; readonly settings: IntakeSettings };

/** Hours after something was due at which each step is told. */
const after = (step: NoticeStep, settings: IntakeSettings): number =>
  ({
    REMINDER: 0,
    SECOND: settings.noticeSecondHours,
    COORDINATOR: settings.noticeCoordinatorHours,
  })[step];

/** Where a step goes at an organisation: by day, and in its quiet hours. The second addresses are told by day alone. */
export function addressesOf(
  told: RegisteredOrganisation,
  { step, onCall }: Pick<Told, 'step' | 'onCall'>,
): readonly string[] {
  const { noticesTo, secondTo, onCallTo } = forNotices(told);
  if (step === 'SECOND') return onCall ? [] : secondTo;
  return onCall ? onCallTo : noticesTo;
}

const isQuiet = (told: RegisteredOrganisation, { now, settings }: Now): boolean => {
  const { quietHours } = forNotices(told);
  return quietHours !== null && isWithin(quietHours, now, zoneOf(settings, told.id));
};

/**
 * Whether it was told less than a day ago. Nobody on call is woken for what was told by day; who is there by day is told once
 * more of what was told on call, since they are others.
 */
function isFresh(
  { told }: Pick<NoticeDesk, 'told'>,
  one: Pick<Told, 'step' | 'to' | 'onCall'>,
  { now, settings }: Now,
): boolean {
  // Of earlier releases: by step alone.
  const byDay = told[toldKey({ ...one, onCall: false })] ?? told[one.step];
  const last = one.onCall ? [byDay, told[toldKey(one)]] : [byDay];
  return last.some((at) => at !== undefined && now < addHours(at, settings.noticeRepeatHours));
}

/**
 * Who is to be told now: something has waited as long as the step says, somebody can be told at this hour, and was not told of
 * late. A step that nobody can be told of at this hour is not told, and so comes at the first look after the quiet hours.
 */
export const toTell = (
  desk: Pick<NoticeDesk, 'told'>,
  { count, oldestDueAt }: Waiting,
  whom: (step: NoticeStep) => readonly RegisteredOrganisation[],
  at: Now,
): readonly Told[] =>
  noticeSteps
    .filter(
      (step) => oldestDueAt !== null && at.now >= addHours(oldestDueAt, after(step, at.settings)),
    )
    .flatMap((step) =>
      whom(step).flatMap((told) => {
        const one = { step, to: told.id, onCall: isQuiet(told, at) };
        const none = addressesOf(told, one).length === 0 || isFresh(desk, one, at);
        return none ? [] : [{ type: 'step-told' as const, ...one, count, at: at.now }];
      }),
    );
