import { ProgressFile } from '@throughcare/replay';
import { lookAt } from '@throughcare/sample';
import { CannotDo } from './output.ts';

/** Throws CannotDo where a directory holds nothing, or something that was begun there and only goes on there. */
export function expectMovable(dir: string): void {
  const found = lookAt(dir);
  if (found === 'nothing') throw new CannotDo(`nothing-stored: Nothing is stored yet in ${dir}.`);
  if (found === 'whole')
    throw new CannotDo(
      `sample-unfinished: The sample caseload of ${dir} is not in place. Start it once with throughcare start.`,
    );
  if (new ProgressFile(dir).read()?.done === false)
    throw new CannotDo(
      `replay-unfinished: A replay into ${dir} has not ended. Run it to its end first.`,
    );
}
