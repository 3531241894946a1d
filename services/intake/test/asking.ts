import {
  type Actor,
  type AnyQuery,
  notRelated,
  refuse,
  rolesIn,
  shown,
  type View,
} from '@throughcare/record';
import { id, organisationOf } from '@throughcare/testing';
import type { Pathway } from '../src/domain/pathway/state.ts';
import { type IntakeRecords, settings } from './inRecords.ts';

type Asked = {
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: object;
};

/** What a question answers this caller, in the order in which it is answered over HTTP: role, relation, answer. */
export async function asks(
  records: IntakeRecords,
  query: AnyQuery,
  actor: Actor,
  { params = {}, search = {} }: Asked = {},
): Promise<unknown> {
  if (!rolesIn(query.by).some((role) => actor.roles.includes(role)))
    return refuse.forbidden('role', 'another role');
  const asking = {
    actor,
    now: records.now,
    organisation: organisationOf(actor.org, 'COURT'),
    hash,
  };
  const ref = params.pathwayRef ?? '';
  const there = query.on === null || records.has(ref);
  const state = query.on === null || !there ? null : records.state(ref);
  if (!there) return refuse.notFound();
  const stranger = notRelated(query.by, state, { ...asking, params });
  if (stranger) return stranger;
  const input = { params, search: query.search?.parse(search) ?? {}, actor } as never;
  const show = (view: View<Pathway>, record: { readonly state: Pathway }, item: string) =>
    shown(view, record.state, item, asking);
  return query.run(input, { ...reading(records), show } as never, { id: ref, state } as never);
}

const hash = (text: string): string => id(`hash/${text}`);

const reading = (records: IntakeRecords) => ({
  now: records.now,
  settings,
  hash,
  read: async (_type: unknown, one: string) => (records.has(one) ? records.state(one) : undefined),
  list: async (_type: unknown, name: string, key: string) => ({
    items: records.refs().flatMap((one) =>
      records
        .index(one)
        .filter((entry) => entry.name === name && entry.key === key)
        .map(({ sort, item = '' }) => ({ id: one, item, sort })),
    ),
    next: null,
  }),
});
