import { earliest } from '@throughcare/contracts';
import type { Document } from './document.ts';
import type { DocumentType } from './documentType.ts';
import { type Duty, entriesOf, movesAt } from './duty.ts';
import type { Whatever } from './whatever.ts';

type Kept<S, Settings> = Pick<
  DocumentType<S, Whatever, Settings>,
  'duties' | 'registers' | 'timers'
>;

export const dutiesOf = <S, Settings>(
  { duties }: Pick<Kept<S, Settings>, 'duties'>,
  state: S,
  settings: Settings,
): readonly Duty[] => (duties === 'none' ? [] : duties(state, settings));

/** Under which names a document is found, and when it next wants a tick: its duties, and beside them what is no duty. */
export function whereItStands<S, Settings>(
  type: Kept<S, Settings>,
  state: S,
  settings: Settings,
): Pick<Document, 'index' | 'dueAt'> {
  const duties = dutiesOf(type, state, settings);
  return {
    index: [...(type.registers?.(state, settings) ?? []), ...entriesOf(duties)],
    dueAt: earliest(movesAt(duties), type.timers?.(state, settings)),
  };
}
