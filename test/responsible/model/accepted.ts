import type { Instant } from '@throughcare/contracts';
import type { Told } from './told.ts';

/** A step that a service has accepted. */
export type Accepted = {
  readonly command: string;
  readonly id: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>> | null;
  readonly at: Instant;
};

/** Of another person, where a step names one. */
type Others = (ref: string) => Told;
export type Hears = (told: Told, step: Accepted, others: Others) => void;
export const text = (of: unknown): string => String(of ?? '');
