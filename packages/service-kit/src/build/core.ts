import type { StreamKey } from '@throughcare/contracts';
import { kindOf, type ReadTools, type Whatever, withDays } from '@throughcare/record';
import type { Document } from '@throughcare/store';
import { noTelemetry, outsideSpans } from '@throughcare/telemetry';
import { Claims } from '../engine/claims.ts';
import { disclosureRecorder } from '../engine/disclosures.ts';
import { Lists } from '../engine/lists.ts';
import { OrganisationRegister } from '../engine/organisationRegister.ts';
import { RowsAlong } from '../engine/rowsAlong.ts';
import { Runner } from '../engine/runner.ts';
import type { SettledPositions } from '../engine/settledPositions.ts';
import { tracedServices, tracedStore } from '../engine/traced.ts';
import type { ServiceDeps } from '../ports.ts';
import type { ServiceSpec } from '../serviceSpec.ts';

/** Whatever has to know of every commit of this process. */
export type Listener = { committed(document: Document): void };
export type Core = ReturnType<typeof buildCore>;

/** What decides, and what decisions and questions may use. `onCommit` adds a listener; they are called in order of adding. */
export function buildCore(
  given: ServiceSpec<Whatever>,
  deps: ServiceDeps,
  settled: SettledPositions,
) {
  const { store, clock, secrets, telemetry = noTelemetry } = deps;
  const register = new OrganisationRegister(store);
  const organisations = deps.organisations ?? register;
  const settings = withDays(given.settings, { organisation: (id) => organisations.known(id) });
  const spec = { ...given, settings };
  const lists = new Lists(store);
  const listeners: Listener[] = [register];
  const runner = new Runner({
    service: spec.name,
    settings: spec.settings,
    store: tracedStore(telemetry, store),
    clock,
    secrets,
    organisations,
    rows: store.writesAlong
      ? new RowsAlong({
          followUps: spec.followUps,
          lists,
          organisationsIn: (area, kinds) => register.working(area, kinds),
        })
      : null,
    // Listeners only wake workers, whose work does not belong to the span of the commit.
    committed: (document) =>
      outsideSpans(() => {
        for (const listener of listeners) listener.committed(document);
      }),
  });
  const { documents } = spec;
  const claims = new Claims({ store, runner, secrets, clock, documents });
  const services = tracedServices(telemetry, deps.services);
  const tools = (): ReadTools<Whatever> => ({
    now: clock.now(),
    settings: spec.settings,
    hash: secrets.hash,
    read: async (type, id) => (await store.read<Whatever>(type.kind, id))?.state,
    stored: (type, id) => store.read<Whatever>(type.kind, id),
    list: (type, index, key, page) => store.list({ kind: type.kind, index, key, ...page }),
    listed: (type, list, after, limit) => lists.of(type.kind, list).after(after, limit),
    endOfList: (type, list) => lists.of(type.kind, list).endCursor(),
    get: (service, path, answer) => services.get(service, path, answer),
    claimed: (scope, value) => claims.holder({ scope, value }),
  });
  return {
    spec,
    typeOf: (key: StreamKey) => spec.documents.find(({ kind }) => kind === kindOf(key)),
    runner,
    settled,
    claims,
    lists,
    register,
    organisations,
    tools,
    recordDisclosure: disclosureRecorder(runner, clock),
    onCommit: (...added: readonly Listener[]) => void listeners.push(...added),
  };
}
