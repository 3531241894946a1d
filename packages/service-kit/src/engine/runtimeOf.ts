import type { ReadTools, Whatever } from '@throughcare/record';
import type { Organisations, ServiceDeps } from '../ports.ts';
import type { WorkerRuntime } from '../runtime.ts';
import type { ServiceSpec } from '../serviceSpec.ts';
import { bookmarkIn } from './bookmark.ts';
import type { Deliveries } from './deliveries.ts';
import type { Lists } from './lists.ts';

/** The runtime of a service, out of its ports. */
export const runtimeOf = (
  spec: Pick<ServiceSpec<Whatever>, 'name' | 'settings'>,
  { store, clock, secrets, logger, partnerLog }: ServiceDeps,
  lists: Lists,
  tools: () => ReadTools<Whatever>,
  organisations: Organisations,
  { disclose }: Deliveries,
): WorkerRuntime<Whatever> => ({
  tools,
  organisationOf: (id) => organisations.of(id),
  seal: secrets.seal,
  open: secrets.open,
  disclose,
  onListed: (type, list, call) => lists.onGrown(type.kind, list, call),
  settings: spec.settings,
  partnerLog,
  bookmark: (name) => bookmarkIn(store, clock, `${spec.name}.${name}`),
  onError: (what, error) => logger.error(what, error),
});
