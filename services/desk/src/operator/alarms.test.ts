import { instant } from '@throughcare/contracts';
import { alarmsOf } from './alarms.ts';
import type { Flow, FlowOf } from './model.ts';

const at = (clock: string) => instant(`2026-03-02T${clock}:00.000Z`);
const now = at('10:00');

const of = (
  health: Partial<Flow['health']>,
  arrow: Partial<Flow['arrows'][number]> = {},
): FlowOf => ({
  service: 'aftercare',
  flow: {
    since: at('08:00'),
    minutes: 10,
    parkedMore: false,
    arrows: [{ from: 'intake', settled: 0, lastAt: null, lag: 0, parked: 0, ...arrow }],
    health: {
      ready: true,
      reasons: [],
      pendingEvents: 0,
      pendingSince: null,
      parked: 0,
      parkedSince: null,
      ...health,
    },
  },
});

describe('what stands still in the flow', () => {
  it('is nothing where all is read, sent and applied', () => {
    expect(alarmsOf([of({})], now)).toEqual([]);
    expect(alarmsOf([of({}, { lag: 5, lastAt: at('09:55') })], now)).toEqual([]);
    expect(alarmsOf([of({ pendingSince: at('09:51'), pendingEvents: 3 })], now)).toEqual([]);
  });

  it('is a service that does not answer, or says that it does not work', () => {
    expect(alarmsOf([{ service: 'intake', flow: null }], now)).toEqual([
      { service: 'intake', what: 'away' },
    ]);
    const reasons = ['the log refuses events'];
    expect(alarmsOf([of({ ready: false, reasons })], now)).toMatchObject([
      { what: 'notReady', reasons },
    ]);
  });

  it('is what waits to be sent or read for ten minutes, and what is parked', () => {
    expect(alarmsOf([of({ pendingSince: at('09:50'), pendingEvents: 3 })], now)).toMatchObject([
      { what: 'unsent', count: 3 },
    ]);
    expect(alarmsOf([of({}, { lag: 7, lastAt: at('09:50') })], now)).toMatchObject([
      { what: 'unread', from: 'intake', count: 7 },
    ]);
    expect(alarmsOf([of({}, { lag: 7 })], now)).toMatchObject([{ what: 'unread' }]);
    expect(alarmsOf([of({ parked: 2, parkedSince: at('09:59') })], now)).toMatchObject([
      { what: 'parked', count: 2 },
    ]);
  });
});
