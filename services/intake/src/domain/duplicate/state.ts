import type { Instant } from '@throughcare/contracts';
import type { ById } from '@throughcare/record';
import type { Done } from '../step/done.ts';

/** Another record that is likely of the same person, by the sound of the names and by dates. Intake decides. */
export type Duplicate = {
  readonly otherRef: string;
  /** The record whose person it was found for. */
  readonly of: string;
  readonly foundAt: Instant;
  /** Another person after all; the same one is a merge. */
  readonly another: Done | null;
};
export type Duplicates = ById<Duplicate>;

/** The other record is an entity of its own, elsewhere. */
export const duplicateEntity = (otherRef: string): string => `duplicate:${otherRef}`;
