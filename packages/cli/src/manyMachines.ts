/** Loaded where it is needed: the clients of Kafka and MongoDB would slow the start of everything on one machine. */
export const manyMachines = () => import('@throughcare/runtime/process');
