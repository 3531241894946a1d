import { backoff } from './backoff.ts';

it('pauses double up to the longest, and begin anew when it worked', () => {
  const pause = backoff({ first: 100, longest: 500 });
  expect([pause.next(), pause.next(), pause.next(), pause.next(), pause.next()]).toEqual([
    100, 200, 400, 500, 500,
  ]);
  pause.reset();
  expect([pause.next(), pause.next()]).toEqual([100, 200]);
});
