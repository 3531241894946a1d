import { createRequire } from 'node:module';
import { StoreError } from '@throughcare/store';
import mongoose from 'mongoose';
import { tellsClosedSockets } from './closedSockets.ts';

// The driver that mongoose has, wherever it is installed.
const ofMongoose = createRequire(createRequire(import.meta.url).resolve('mongoose'));
tellsClosedSockets(ofMongoose('mongodb/lib/cmap/connection')?.Connection?.prototype);

export type ConnectionOptions = {
  /** `mongodb://…`, with whatever the server asks for: hosts, credentials, TLS, `directConnection`. */
  readonly uri: string;
  /** One for each service. */
  readonly database: string;
  /** How long to look for a server that takes writes, in ms; 2,000 by default. Then the store is unavailable. */
  readonly selectionTimeout?: number | undefined;
  /** How long the server may work on one operation, a majority's acknowledgement included, in ms; 10,000 by default. */
  readonly operationTimeout?: number | undefined;
  /** How long an answer may be waited for before the connection is given up, in ms; 5,000 more than that by default. */
  readonly socketTimeout?: number | undefined;
  /** Connections of this process; 32 by default. */
  readonly poolSize?: number | undefined;
};

/**
 * Acknowledged means: by a majority, in its journal. What is read is what a majority has, so that nothing read is rolled back.
 * The driver repeats no write: a repeat is decided by looking for the write, see documentWriter.ts.
 * Throws StoreError `unavailable`.
 */
export async function connect(options: ConnectionOptions): Promise<mongoose.Connection> {
  const { uri, database, selectionTimeout = 2_000, poolSize = 32 } = options;
  const operationTimeout = operationTimeoutOf(options);
  const socketTimeout = options.socketTimeout ?? operationTimeout + 5_000;
  const connection = mongoose.createConnection(uri, {
    dbName: database,
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: operationTimeout },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    retryWrites: false,
    retryReads: true,
    serverSelectionTimeoutMS: selectionTimeout,
    connectTimeoutMS: selectionTimeout,
    waitQueueTimeoutMS: socketTimeout,
    socketTimeoutMS: socketTimeout,
    maxPoolSize: poolSize,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    appName: 'throughcare',
  });
  try {
    return await connection.asPromise();
  } catch (cause) {
    await connection.close().catch(() => undefined);
    throw new StoreError('unavailable', 'The MongoDB server cannot be reached.', { cause });
  }
}

export const operationTimeoutOf = ({ operationTimeout = 10_000 }: ConnectionOptions): number =>
  operationTimeout;
