import { actor } from '@throughcare/testing';
import { caseOf, inCase } from '../../../test/entitlement.ts';
import { ngo, type PersonStory, seenBy } from '../../../test/offerStory.ts';
import { amendDischarge } from '../../commands/case/amendDischarge.ts';
import { dischargeCase } from '../../commands/case/dischargeCase.ts';
import { reenterCase } from '../../commands/case/reenterCase.ts';

const does = (
  story: PersonStory,
  command: typeof dischargeCase | typeof amendDischarge | typeof reenterCase,
  body: object = {},
  who = ngo('ngo-a'),
) => story.command(command as typeof dischargeCase, who, { caseId: caseOf(story) }, body);
const housed = { goal: 'HOUSING', result: 'ACHIEVED' };
const worked = { goal: 'EMPLOYMENT', result: 'PARTIAL' };
const completed = () => does(inCase(), dischargeCase, { reason: 'COMPLETED', outcomes: [housed] });
const seen = (story: PersonStory) =>
  seenBy(ngo('ngo-a'), story.state, 'case', caseOf(story), story.now);

describe('a discharge', () => {
  it('of completed support says what came of it; of another it may', () => {
    const story = does(inCase(), dischargeCase, { reason: 'COMPLETED', outcomes: [] });
    expect(story.last.refusal?.code).toBe('outcomes-required');
    expect(does(story, dischargeCase, { reason: 'MOVED', outcomes: [] }).last.refusal).toBeNull();
  });

  it('is amended by its organisation, and keeps what it said before with who changed it when', () => {
    const story = completed().at('2026-03-02T11:00:00.000Z');
    const worker = actor('NGOW', 'ngo-a');
    const next = { reason: 'PROGRAM_TRANSFER', outcomes: [housed, worked] };
    does(story, amendDischarge, next, worker);
    expect(story.last.published).toMatchObject([{ audience: 'care', data: next }]);
    expect(seen(story)).toMatchObject({
      state: 'DISCHARGED',
      discharge: {
        ...next,
        at: '2026-03-02T10:00:00.000Z',
        amended: [
          {
            reason: 'COMPLETED',
            outcomes: [housed],
            until: '2026-03-02T11:00:00.000Z',
            by: worker.subject,
          },
        ],
      },
    });
    expect(does(story, amendDischarge, next).last.events).toEqual([]);
  });

  it('is not amended into one that says nothing, by another organisation, or before it was', () => {
    const nothing = { reason: 'COMPLETED', outcomes: [] };
    expect(does(completed(), amendDischarge, nothing).last.refusal?.code).toBe('outcomes-required');
    const other = does(completed(), amendDischarge, nothing, ngo('ngo-b'));
    expect(other.last.refusal?.code).toBe('not-found');
    const body = { reason: 'MOVED', outcomes: [] };
    expect(does(inCase(), amendDischarge, body).last.refusal?.code).toBe('not-discharged');
  });

  it('stands as it was once the person has come back', () => {
    const back = does(completed().at('2026-03-02T11:00:00.000Z'), reenterCase);
    const body = { reason: 'MOVED', outcomes: [] };
    expect(does(back, amendDischarge, body).last.refusal?.code).toBe('not-discharged');
  });
});
