/** The desk of an NGO: its pages, its steps, the codes that it uses. */
export const ngo = {} as const;
