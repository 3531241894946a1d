/** A row of a Markdown table. Bars and line breaks in a text stay inside their cell. */
export const cells = (...texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
