/** The desk of a court: its pages, its steps, the codes that it uses. */
export const court = {} as const;
