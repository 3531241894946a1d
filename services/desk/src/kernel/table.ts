import { type Html, html } from './html.ts';

/** A cell, or the one in which something can be done: that has no head to be read with on a phone. */
type Cell = Html | string;

type Table = {
  readonly caption: Html;
  /** In the order of the cells. */
  readonly heads: readonly string[];
  /** Each begins with what the row is about. */
  readonly rows: readonly (readonly [Cell, ...Cell[]])[];
  /** Whether the last cell of a row holds what can be done about it. */
  readonly acts?: boolean;
};

/** A table whose rows are cards on a phone: each cell then stands beside its head. */
export const cardsTable = ({ caption, heads, rows, acts = false }: Table): Html =>
  html`<table class="cards">${caption}<thead><tr>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first, ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((cell, n) =>
        acts && n === cells.length - 1
          ? html`<td>${cell}</td>`
          : html`<td data-label="${heads[n + 1] ?? ''}">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
