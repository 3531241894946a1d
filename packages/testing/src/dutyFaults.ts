import { addDays, type Instant } from '@throughcare/contracts';
import {
  type DocumentType,
  type Duty,
  dutiesOf,
  dutyKinds,
  type Whatever,
  type WorkList,
  type WorkListName,
  workLists,
} from '@throughcare/record';

/** What stands against the promise that somebody is responsible, in one state after its rules have run. Empty: nothing. */
export function dutyFaults<S, Settings>(
  type: DocumentType<S, Whatever, Settings>,
  state: S,
  settings: Settings,
  now: Instant,
): string[] {
  const duties = dutiesOf(type, state, settings);
  const places = duties.map(nameOf);
  return [
    ...duties.flatMap((duty) => faultsOf(duty, now).map((fault) => `${nameOf(duty)}: ${fault}`)),
    ...places
      .filter((name, n) => places.indexOf(name) !== n)
      .map((name) => `${name}: stands twice`),
    ...(type.registers?.(state, settings) ?? [])
      .filter(({ name }) => name in workLists)
      .map(({ name, item }) => `${name}/${item}: stands on a work list and is no duty`),
  ];
}

const nameOf = ({ kind, id, stands }: Duty): string =>
  [kind, id, stands.on ?? 'waits', ...(stands.on ? [stands.key] : [])].join(' ');

function faultsOf({ kind, stands, moves }: Duty, now: Instant): string[] {
  const late = (at: Instant | null | undefined) => at != null && at <= now;
  if (stands.on === undefined) {
    const longest = addDays(now, dutyKinds[kind].longestWait);
    return [
      ...(stands.until > longest ? [`waits until ${stands.until}, longer than its kind may`] : []),
      ...(late(stands.until) ? ['waits for a moment that has passed'] : []),
    ];
  }
  const list: WorkList = workLists[stands.on as WorkListName];
  return [
    ...(list.kinds.includes(kind) ? [] : ['is of no kind of its list']),
    ...(stands.key.split('/')[0] === '' ? ['has no desk'] : []),
    ...(late(moves) ? ['a rule should have moved it on'] : []),
  ];
}

export function expectDutiesStand<S, Settings>(
  type: DocumentType<S, Whatever, Settings>,
  state: S,
  settings: Settings,
  now: Instant,
): void {
  const faults = dutyFaults(type, state, settings, now);
  if (faults.length > 0) throw new Error(`duties do not stand:\n${faults.join('\n')}`);
}
