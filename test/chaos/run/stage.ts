import { serviceNames } from '@throughcare/contracts';
import type { Issuer } from '@throughcare/issuer';
import type { Pair } from '@throughcare/runtime/house';
import type { ServiceHealth, ServiceSpec } from '@throughcare/service-kit';
import { listener, teller } from '../../../packages/testing/src/toyServices.ts';
import type { FaultKind, PlannedFault } from './plan.ts';
import type { Without } from './without.ts';

/** What services run on during a run, and what can be done to it. */
export type Stage = {
  /** What can be caused here. */
  readonly kinds: readonly FaultKind[];
  /** A fresh bearer token of someone who may give the teller commands: a run may be longer than a token lives. */
  readonly token: () => string;
  /** Where commands can be sent at this moment: one address for each instance that serves. */
  tellers(): readonly string[];
  /** Every service has an instance that serves, as far as is known. */
  serves(): boolean;
  /** Causes it; false where it could not strike just now, and so counts for nothing. */
  cause(fault: PlannedFault): Promise<boolean>;
  /** Undoes what was caused: everything runs again, or is about to. */
  calm(): Promise<void>;
  /** How every instance says that it is; null for one that says nothing. */
  healths(): Promise<readonly (ServiceHealth | null)[]>;
  /** Ends the processes in order, and opens what they have left behind. */
  evidence(): Promise<Pair>;
  /** How often processes ended by themselves, or not as they were told. */
  ends(): { readonly byItself: number; readonly inDisorder: number };
  /** Leaves nothing running, whatever state it is in. */
  close(): Promise<void>;
};

export type StageOptions = {
  /** For keys, data and what processes write for operators. */
  readonly dir: string;
  readonly tell: (line: string) => void;
  readonly without: Without | null;
};

/** Variable by which a child process is told what is taken out. */
export const withoutVariable = 'CHAOS_WITHOUT';

export const subscribers = serviceNames.filter((name) => name !== 'intake');

export const toyServices = (): ServiceSpec[] => [
  teller(),
  ...subscribers.map((name) => listener(undefined, name)),
];

export const tokensOf = (issuer: Issuer) => (): string =>
  issuer.token({ subject: 'load', org: 'org-intake', roles: ['INTAKE'] });

/** Wall milliseconds that a process may take to say how it is. */
const patience = 5_000;

export async function healthAt(url: string | undefined): Promise<ServiceHealth | null> {
  if (url === undefined) return null;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    const health = (await response.json()) as Partial<ServiceHealth>;
    // A process that only listens yet says that it is not ready, and nothing else.
    return health.lag === undefined ? null : (health as ServiceHealth);
  } catch {
    return null;
  }
}
