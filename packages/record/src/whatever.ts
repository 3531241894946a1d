/**
 * Lists hold commands, reactions and queries over different states, events and bodies. Each was checked with its own
 * types where it was defined; the list only runs them.
 */
// biome-ignore lint/suspicious/noExplicitAny: the one place; see above
export type Whatever = any;
