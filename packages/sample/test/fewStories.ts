import { stories } from '../src/stories/index.ts';
import type { Story } from '../src/story.ts';

const titles = [
  'brought twice for the same programme, by two who do not know of each other',
  'a result that was corrected',
  'broken off, and resumed within the grace',
  'first met on the third day',
  'the first NGO had no place, the second took the person on',
  'out without notice an hour ago, three NGOs are asked at once',
  'substitution treatment: a gap is suspected',
  'written down twice, and made one record',
];

/** One or two people from each of the services' corners: enough to compare two fills, and soon done. */
export const fewStories: readonly Story[] = titles.map((title) => {
  const story = stories.find((one) => one.title === title);
  if (!story) throw new RangeError(`no story is titled ${title}`);
  return story;
});
