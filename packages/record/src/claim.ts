/** A value that must be unique across documents, e.g. an establishment's number for a person. */
export type Claim = { readonly scope: string; readonly value: string };
