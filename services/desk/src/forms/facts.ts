import { type Html, html } from '../kernel/html.ts';
import type { Say, WordKey } from '../words/speak.ts';
import type { Fact } from './thing.ts';

/** What is so of a thing, by the name of its word; a line without a value is none. */
export type Line = readonly [WordKey, string | null | undefined | false];

/** Lines that have something to say, in the words of the reader. */
export const told = (lines: readonly Line[], say: Say): readonly Fact[] =>
  lines.flatMap(([word, value]) => (value ? [{ label: say(word), value }] : []));

/** What is so of a thing, a line each. */
export const drawFacts = (
  facts: readonly { readonly label: string; readonly value: string | Html }[],
): Html =>
  html`<dl class="facts">${facts.map(
    ({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`,
  )}</dl>`;
