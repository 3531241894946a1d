import type { Done } from '../step/done.ts';
import type { Hearing, ProgressReport } from './state.ts';

type AboutHearing<Type extends string, More> = {
  readonly type: Type;
  readonly hearingId: string;
} & More;

export type HearingEvent =
  | { readonly type: 'hearing-scheduled'; readonly hearing: Hearing }
  | AboutHearing<'hearing-held', { held: NonNullable<Hearing['held']> }>
  | AboutHearing<'hearing-cancelled', { cancelled: NonNullable<Hearing['cancelled']> }>
  | AboutHearing<'report-requested', { done: Done }>
  | AboutHearing<'report-received', { report: ProgressReport }>;
