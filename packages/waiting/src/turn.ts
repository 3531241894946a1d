/** Resolves on a later turn of the event loop, when sockets that were ready have been read. Never rejects. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
