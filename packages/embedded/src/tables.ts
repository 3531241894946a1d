import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@throughcare/store';

/** The tables of one service; each stands in the one file under its name. */
export type StoreTables = {
  readonly documents: string;
  readonly entries: string;
  readonly totals: string;
  readonly prefix: string;
};

/** Throws TypeError for a name that is not letters and hyphens: it becomes part of statements. */
export function tablesOf(service: string): StoreTables {
  if (!/^[a-z]+(-[a-z]+)*$/.test(service)) throw new TypeError(`no name of a service: ${service}`);
  const prefix = service.replaceAll('-', '_');
  return {
    prefix,
    documents: `${prefix}_documents`,
    entries: `${prefix}_entries`,
    totals: `${prefix}_totals`,
  };
}

/** The same, where they are there. Throws StoreError `unavailable`. */
export function storedTablesOf(database: DatabaseSync, service: string): StoreTables {
  const tables = tablesOf(service);
  const found = database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?');
  if (found.get(tables.documents) === undefined)
    throw new StoreError('unavailable', `Nothing of ${service} is stored yet.`);
  return tables;
}
