import { type FeedRow, paramsIn, pathWith } from '@throughcare/record';
import type { AnyFeed, FeedItem } from './spec.ts';

/** The parameters by which a question names a person and a thing of theirs. */
export function paramsFor(
  { question, view }: FeedItem<never>,
  ref: string,
  id: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries([
    [view.param, id],
    ...paramsIn(question.path).map((name) => [name, name === 'pathwayRef' ? ref : id]),
  ]);
}

/** Where the thing is read, below the address of the services. */
export function addressOf(
  { service, items }: Pick<AnyFeed, 'service' | 'items'>,
  ref: string,
  { kind, id }: FeedRow['item'],
): string {
  const item = items[kind];
  if (!item) throw new Error(`no question opens a row about a thing of kind ${kind}`);
  return `/${service}${pathWith(item.question.path, paramsFor(item, ref, id))}`;
}
