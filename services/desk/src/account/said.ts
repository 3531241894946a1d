import type { Fact } from '../forms/thing.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { apart } from '../words/said.ts';
import { type Say, sayCode } from '../words/speak.ts';
import type { Account } from './model.ts';

/** What the holder of an account may act as. */
export const rolesSaid = ({ roles }: Pick<Account, 'roles'>, say: Say): string =>
  apart(
    say,
    roles.map((role) => sayCode(say, 'byRole', role)),
  );

export const whereFact = ({ org }: Account, say: Say): Fact => ({
  label: say('account.fact.org'),
  value: codeAsName(org),
});
export const rolesFact = (one: Account, say: Say): Fact => ({
  label: say('account.fact.roles'),
  value: rolesSaid(one, say),
});

/** Who it is, where they work, and what they may act as. */
export const whoFacts = (one: Account, { say }: Pick<View, 'say'>): readonly Fact[] => [
  { label: say('account.fact.name'), value: one.name },
  whereFact(one, say),
  rolesFact(one, say),
];

export const secondFactorFact = (one: Account, { say }: Pick<View, 'say'>): Fact => ({
  label: say('account.fact.secondFactor'),
  value: sayCode(say, 'secondFactor', one.secondFactor),
});
