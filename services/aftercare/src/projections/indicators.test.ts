import {
  type CloudEvent,
  catalogue,
  courtDiversionEventTypes,
  type EventDefinition,
  instant,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { ref } from '@throughcare/testing';
import { milestoneRows } from './indicators.ts';

const event = ({ type, example }: EventDefinition, data: object = {}): CloudEvent =>
  ({
    id: `about/${type}@1`,
    type,
    subject: ref('person'),
    time: instant('2026-06-01T10:00:00.000Z'),
    sequence: 1,
    epoch: 0,
    data: { ...example, ...data },
  }) as never;

describe('the reader behind the figures', () => {
  it('writes one row for a milestone: ids, moments and codes', () => {
    const { referralSubmitted } = intakeEventTypes;
    const [row, ...more] = milestoneRows(event(referralSubmitted, { added: 'later' }));
    expect(more).toEqual([]);
    const state = {
      kind: 'SUBMITTED',
      ref: ref('person'),
      at: '2026-06-01T10:00:00.000Z',
      data: { referralId: referralSubmitted.example.referralId },
    };
    expect(row).toMatchObject({ state, index: [{ name: 'milestones', key: 'ALL' }] });
    expect(JSON.parse(row?.index?.[0]?.item ?? '')).toEqual(state);
  });

  it('keeps merges apart: they count for ever', () => {
    const [row] = milestoneRows(event(intakeEventTypes.personMerged));
    expect(row?.index).toMatchObject([{ key: 'PAIRS' }]);
  });

  it('writes nothing for what no figure is made of', () => {
    const { orderEnded, orderVaried } = courtDiversionEventTypes;
    expect(milestoneRows(event(prisonProgramEventTypes.prisonerReceived))).toEqual([]);
    expect(milestoneRows(event(orderEnded))).toEqual([]);
    expect(milestoneRows(event(orderEnded, { outcomeCode: 'ISSUED_BY_MISTAKE' }))).toHaveLength(1);
    expect(milestoneRows(event(orderVaried, { changed: ['CONDITIONS'] }))).toEqual([]);
  });

  it('stops at no event that does not read, nor at one of a later version', () => {
    const { orderIssued } = courtDiversionEventTypes;
    expect(milestoneRows(event(orderIssued, { orderDate: 'soon' }))).toEqual([]);
    const later = { ...event(orderIssued), type: `${orderIssued.type.slice(0, -1)}9` };
    expect(milestoneRows(later)).toEqual([]);
  });

  it('writes at most one row for any event', () => {
    const rows = catalogue.map((one) => milestoneRows(event(one)).length);
    expect(Math.max(...rows)).toBe(1);
  });
});
