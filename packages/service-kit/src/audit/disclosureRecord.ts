import { hash } from 'node:crypto';
import type { Instant, Role } from '@throughcare/contracts';
import { canonical } from '@throughcare/record';
import type { IndexEntry } from '@throughcare/store';

/** Kind of the documents that hold disclosure records. */
export const disclosureKind = 'disclosure';

/** Where a record stands: a process adds to chains of its own, and each row carries the hash of the one before. */
export type Link = {
  readonly chain: string;
  /** From 1. */
  readonly row: number;
  /** Hash of the row before; empty in the first. */
  readonly before: string;
};

/** Who saw a person's record, when, and what of it. Written once, and never changed. */
export type DisclosureRecord = {
  readonly at: Instant;
  /** Account. */
  readonly by: string;
  readonly org: string;
  readonly role: Role | null;
  /** Whose records. */
  readonly refs: readonly string[];
  /** The question that was asked. */
  readonly what: string;
  /** Which things were shown, by kind and id. */
  readonly items: readonly string[];
  readonly link: Link;
};

/** Ids sort as the rows of a chain follow each other. */
export const idOf = ({ chain, row }: Pick<Link, 'chain' | 'row'>): string =>
  `${chain}.${String(row).padStart(12, '0')}`;

/** Plain, so that whoever has the rows and an anchor can check them without any secret. */
export const hashOf = (state: unknown): string => hash('sha256', canonical(state), 'base64url');

/** It is found by every person shown, and by the organisation. */
export const indexOf = ({ refs, org, at }: DisclosureRecord): readonly IndexEntry[] => [
  ...refs.map((key) => ({ name: 'person', key, sort: at, item: key })),
  { name: 'org', key: org, sort: at },
];
