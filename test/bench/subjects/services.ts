import type { ServiceSpec } from '@throughcare/service-kit';
import { listener, teller } from '../../../packages/testing/src/toyServices.ts';
import type { SubjectName } from './requests.ts';

/** The services that run while a command is measured: the one that takes it, and those that hear of it. */
export const servicesOf: Readonly<Record<SubjectName, () => readonly ServiceSpec[]>> = {
  say: () => [teller(), listener()],
};
