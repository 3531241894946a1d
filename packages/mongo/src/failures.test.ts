import mongoose from 'mongoose';
import { type Failure, failureOf } from './failures.ts';

const {
  MongoInvalidArgumentError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoWriteConcernError,
} = mongoose.mongo;
const answer = (code: number) => new MongoServerError({ message: 'no', code });

describe('a write that failed', () => {
  it.each<[Failure, string, unknown]>([
    ['taken', 'a name that is there', answer(11_000)],
    ['refused', 'a value that the server does not take', answer(2)],
    ['refused', 'a document that is too large', new MongoInvalidArgumentError('too large')],
    ['refused', 'what cannot be put into BSON', new RangeError('out of range')],
    ['not-sent', 'no server', new MongoServerSelectionError('nobody', {} as never)],
    ['unknown', 'a connection that broke', new MongoNetworkError('reset')],
    ['unknown', 'an answer waited for in vain', new MongoNetworkTimeoutError('timed out')],
    ['unknown', 'a client that is closing', new MongoNotConnectedError('closing')],
    ['unknown', 'a primary that steps down', answer(189)],
    ['unknown', 'a server that shuts down', answer(11_600)],
    ['unknown', 'time that ran out on the server', answer(50)],
    [
      'unknown',
      'a majority that did not answer',
      new MongoWriteConcernError({
        ok: 1,
        writeConcernError: { code: 64, errmsg: 'waiting for replication timed out' },
      } as never),
    ],
  ])('is %s: %s', (failure, _, error) => {
    expect(failureOf(error)).toBe(failure);
  });
});
