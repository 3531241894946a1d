import {
  type Action,
  type Actor,
  actionsOn,
  contextFor,
  type DocumentType,
  type Whatever,
} from '@throughcare/record';
import type { Organisations, ServiceDeps } from '../ports.ts';
import type { ServiceSpec } from '../serviceSpec.ts';

type Type = DocumentType<Whatever, Whatever, Whatever>;
type Stored = { readonly id: string; readonly state: unknown };

/** The moves of this caller on things of one kind of document: on the thing that `param` names in paths; `named` is what else of a path is known. */
export type MovesOf = (
  type: Type | null,
  actor: Actor,
) => (record: Stored, named: Readonly<Record<string, string>>, param: string) => Action[];

/** Nothing is decided: ids of what a move would make are asked for by nobody. */
const reading = { writeId: 'read', correlationId: '', causationId: '' } as const;

export const movesOf =
  (
    { name: service, settings, commands }: ServiceSpec<Whatever>,
    { clock, secrets: { id: idOf, hash, account } }: Pick<ServiceDeps, 'clock' | 'secrets'>,
    organisations: Organisations,
  ): MovesOf =>
  (type, actor) =>
  ({ id, state }, named, param) => {
    if (type === null) return [];
    const context = contextFor(type, id, {
      service,
      settings,
      now: clock.now(),
      cause: { ...reading, actor },
      organisation: organisations.of(actor.org),
      id: idOf,
      hash,
      account,
    });
    const known = { ...named, [type.idParam]: id };
    return actionsOn(commands, { kind: type.kind, param, known }, state, context);
  };
