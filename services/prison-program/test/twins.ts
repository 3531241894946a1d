import { addHours } from '@throughcare/contracts';
import { mergingReactions } from '@throughcare/record';
import { actor } from '@throughcare/testing';
import { Records } from '@throughcare/testing/merging';
import { admit } from '../src/commands/custody/admit.ts';
import { recordRelease } from '../src/commands/custody/recordRelease.ts';
import {
  currentEpisode,
  type Whereabouts,
  whereaboutsOf,
} from '../src/domain/custody/whereabouts.ts';
import { pathway } from '../src/domain/document.ts';
import type { PathwayEvent } from '../src/domain/events.ts';
import { merging } from '../src/domain/merging.ts';
import type { PathwayState } from '../src/domain/person/state.ts';
import type { Settings } from '../src/settings.ts';
import { mergingCase } from './mergingCase.ts';

const [merged, unmerged] = mergingReactions(pathway, merging, 'orders');
if (!merged || !unmerged) throw new Error('two reactions');
const news = { merged, unmerged };

export const prisonId = 'SWI';
export const desk = actor('PREC', prisonId);

/** Records of this service, and intake's word that two of them are one person, or two after all. */
export class Twins extends Records<PathwayState, PathwayEvent, Settings> {
  constructor() {
    super(pathway, mergingCase.settings, mergingCase.followUps);
  }

  tell(what: 'merged' | 'unmerged', keptRef: string, removedRef: string, nth = 1): void {
    for (const stream of [keptRef, removedRef])
      this.heard(news[what], stream, { keptRef, removedRef, nth });
  }

  async merge(keptRef: string, removedRef: string): Promise<void> {
    this.tell('merged', keptRef, removedRef);
    await this.settle();
  }

  async unmerge(keptRef: string, removedRef: string): Promise<void> {
    this.tell('unmerged', keptRef, removedRef);
    await this.settle();
  }

  inside(of: string): this {
    const refusal = this.command(admit, of, desk, { prisonId, admittedAt: this.now });
    if (refusal) throw new Error(refusal.detail);
    return this;
  }

  released(of: string): this {
    const body = { prisonId, releasedAt: this.now, kind: 'BAIL' };
    const refusal = this.command(recordRelease, of, desk, body);
    if (refusal) throw new Error(refusal.detail);
    return this;
  }

  /** The clock reaches a later hour, and each record looks at what is due; what is published then. */
  later(hours: number): readonly { readonly ref: string; readonly type: string }[] {
    const before = this.published.length;
    this.now = addHours(this.now, hours);
    for (const one of this.refs()) this.change(one, () => []);
    return this.published
      .slice(before)
      .map(({ ref, definition }) => ({ ref, type: definition.type }));
  }

  whereabouts(of: string): Whereabouts | null {
    const current = currentEpisode(this.state(of));
    return current ? whereaboutsOf(current) : null;
  }
}
