import { Unexpected } from '../api.ts';
import type { Driven } from './types.ts';

/** A refusal is what became of the row; no answer at all is nobody's row, and goes on to whoever can mend it. */
export async function orRefused(drive: () => Promise<Driven>): Promise<Driven> {
  try {
    return await drive();
  } catch (error) {
    if (error instanceof Unexpected && error.status < 500) return { refused: error.code };
    throw error;
  }
}
