/** One file that is made from the sources and checked in, by its path from the root of the repository. */
export type GeneratedFile = { readonly path: string; readonly content: string };

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
