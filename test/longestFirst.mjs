import Sequencer from '@jest/test-sequencer';

/**
 * Suites that take minutes, the longest first. Jest orders suites by how long they took the last time, and a fresh clone has
 * no last time: one of these that begins late would leave the other worker idle until it ends.
 */
const long = [
  'test/journeys/replayReal',
  'test/compose',
  'test/browser/desk.test',
  'packages/cli/src/commands/migrate',
  'test/journeys/replayEngines',
  'test/contracts/badRequests',
  'test/matrix/overHttp',
  'test/matrix/desks',
  'test/browser/sampleToday',
  'packages/cli/src/commands/import',
  'test/chaos/17-broker-away',
  'test/engines',
  'packages/sample/src/reaches',
  'test/matrix/inMemory',
  'test/chaos',
];

const rankOf = (path) => {
  const rank = long.findIndex((start) => path.includes(`/${start}`));
  return rank === -1 ? long.length : rank;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rankOf(a.path) - rankOf(b.path));
  }
}
