import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/** A thread that copies what is committed out of the write-ahead log each time that it is asked to; readers and the writer go on. */
const database = new DatabaseSync(workerData as string, { timeout: 5_000 });
const pass = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
parentPort?.on('message', () => {
  pass.get();
  parentPort?.postMessage('passed');
});
