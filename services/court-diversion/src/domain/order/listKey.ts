/** The key of what no court holds yet. */
export const unheld = '-';

/** Index keys are a court, or a court and a state. */
export const listKey = (...parts: readonly string[]): string => parts.join('/');
