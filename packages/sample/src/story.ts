import type { Who } from './cast.ts';
import type { Profile } from './people.ts';
import type { Scene } from './scene.ts';

/** Something that somebody does in a person's story, through the public API. */
export type Act = (scene: Scene) => Promise<unknown>;

/** When: a day of the story (0 is today, or the story's last day) at an hour, or so many minutes before now. */
export type When =
  | { readonly day: number; readonly hour: number }
  | { readonly minutesAgo: number };

export type Timed = { readonly when: When; readonly acts: readonly Act[] };

/** A course of events that several people lived, each in their own way. */
export type Story = {
  /** What happens, in a sentence without a name. */
  readonly title: string;
  readonly people: number;
  /** Who first writes the person down. */
  readonly broughtBy: Who;
  /** What must hold of the person for the story to go as it goes. */
  readonly about?: Profile;
  /** History: day 0 lies so many days back, from the first number to the second, for each person by chance. */
  readonly back?: readonly [number, number];
  readonly acts: readonly Timed[];
};

/** These acts, one after the other, on that day of the story at that hour. */
export const on = (day: number, hour: number, ...acts: readonly Act[]): Timed => ({
  when: { day, hour },
  acts,
});

/** Today: so many minutes before now, whatever the hour is. */
export const ago = (minutesAgo: number, ...acts: readonly Act[]): Timed => ({
  when: { minutesAgo },
  acts,
});
