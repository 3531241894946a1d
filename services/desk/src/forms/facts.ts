import { type Html, html } from '../kernel/html.ts';

/** What is so of a thing, a line each. */
export const drawFacts = (
  facts: readonly { readonly label: string; readonly value: string | Html }[],
): Html =>
  html`<dl class="facts">${facts.map(
    ({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`,
  )}</dl>`;
