/**
 * Keyed hashes under which a person is found by whoever may know who it is; and of what they are made, so that another name or
 * number makes them anew.
 */
export type Findable = { readonly of: string; readonly keys: readonly string[] };
