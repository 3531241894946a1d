import type { DescribedRoute } from '@throughcare/service-kit';
import { z } from 'zod';
import { mostOfCaller } from './connections.ts';
import { wordsOf } from './rowTypes.ts';
import type { AnyFeed } from './spec.ts';

/** Seconds. */
const longestWait = 30;
const Cursor = z.string().max(700).optional();

export const searchOf = (feed: AnyFeed) =>
  z.strictObject({
    cursor: Cursor,
    after: Cursor.meta({ description: 'As `cursor`' }),
    wait: z.coerce.number().int().min(0).max(longestWait).default(0),
    from: z.literal('now').optional().meta({
      description:
        'Begin behind what is there; a cursor takes precedence, so that a connection resumes',
    }),
    types: wordsOf(feed)
      .optional()
      .meta({ description: `Only rows of these kinds and types, comma between: ${example(feed)}` }),
  });
export type Search = z.output<ReturnType<typeof searchOf>>;

const example = ({ items, types }: AnyFeed): string =>
  [Object.keys(items)[0], Object.keys(types)[0]].map((word) => `\`${word}\``).join(', ');

export const Entry = z.object({
  cursor: z.string().meta({ description: 'To go on behind this row' }),
  type: z.string(),
  at: z.string(),
  about: z.string().nullable(),
  item: z.object({ kind: z.string(), id: z.string() }),
  address: z.string().meta({ description: 'Where the item is read, by whoever was shown the row' }),
  pathwayRef: z.string().nullable().meta({ description: 'Where the reader may know the person' }),
});

/** A feed as OpenAPI tells of it. */
export const feedDescription = (feed: AnyFeed): DescribedRoute => ({
  name: feed.name,
  summary: feed.summary,
  path: feed.path,
  by: feed.by,
  search: searchOf(feed),
  headers: z.object({
    'Last-Event-ID': z.string().optional().meta({ description: 'As `cursor`; takes precedence' }),
  }),
  description: `Rows after the cursor, oldest first: at once, within \`wait\` seconds, or as they come where \`Accept\` asks for an event stream. What waits ends with the token it came with; a caller holds at most ${mostOfCaller} such connections open`,
  answer: z.object({
    entries: z.array(Entry),
    next: z.string().meta({ description: 'The cursor to go on from' }),
    more: z.boolean().meta({ description: 'Ask again at once' }),
  }),
  streams: Entry.omit({ cursor: true }),
});
