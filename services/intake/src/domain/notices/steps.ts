import { addHours, type Instant } from '@throughcare/contracts';
import type { Waiting } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { type NoticeDesk, type NoticeStep, noticeSteps } from './state.ts';

/** Hours after something was due at which each step is told. */
const after = (step: NoticeStep, settings: IntakeSettings): number =>
  ({
    REMINDER: 0,
    SECOND: settings.noticeSecondHours,
    COORDINATOR: settings.noticeCoordinatorHours,
  })[step];

/** The steps that are to be told now: something has waited that long, and the last digest of the step is old enough. */
export const stepsDue = (
  { told }: Pick<NoticeDesk, 'told'>,
  { oldestDueAt }: Waiting,
  now: Instant,
  settings: IntakeSettings,
): readonly NoticeStep[] =>
  noticeSteps.filter((step) => {
    if (oldestDueAt === null || now < addHours(oldestDueAt, after(step, settings))) return false;
    const last = told[step];
    return last === undefined || now >= addHours(last, settings.noticeRepeatHours);
  });
