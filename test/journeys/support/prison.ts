import { idIn, type Json, only } from './caller.ts';
import type { Part } from './cast.ts';
import type { Story } from './story.ts';

export const prison = 'prison-north';

/** Reception admits the person; gives the id of the stay. */
async function admit(journey: Story, ref: string): Promise<string> {
  await journey.as('reception').does(`/prison-program/people/${ref}/custody`, {
    prisonId: prison,
    admittedAt: journey.now,
  });
  await journey.settle();
  return stayOf(await custodyOf(journey, ref));
}

export async function custodyOf(journey: Story, ref: string): Promise<Json> {
  const { custody } = await journey.as('reception').sees(`/prison-program/people/${ref}`);
  return custody as Json;
}

const stayOf = (custody: Json): string => {
  const episodes = custody.episodes as readonly Json[];
  return idIn(episodes.at(-1) ?? {}, 'episodeId');
};

/** A stay at the prison, and who works on it. */
export class StayAt {
  readonly journey: Story;
  readonly ref: string;
  readonly episodeId: string;

  constructor(journey: Story, ref: string, episodeId: string) {
    this.journey = journey;
    this.ref = ref;
    this.episodeId = episodeId;
  }
  static async admitted(journey: Story, ref: string): Promise<StayAt> {
    return new StayAt(journey, ref, await admit(journey, ref));
  }
  /** A step of custody: `/custody/<step>`. */
  async gate(step: string, body: object = {}): Promise<Json> {
    const path = `/prison-program/people/${this.ref}/custody/${step}`;
    const done = await this.journey.as('reception').does(path, body);
    await this.journey.settle();
    return done;
  }
  /** A step of preparing this release. */
  async prepares(part: Part, step: string, body: object = {}): Promise<Json> {
    const path = `/prison-program/people/${this.ref}/stays/${this.episodeId}/${step}`;
    const done = await this.journey.as(part).does(path, body);
    await this.journey.settle();
    return done;
  }
  releaseOn(on: string): Promise<Json> {
    return this.prepares('caseManager', 'set-release-date', { on, dateType: 'CONDITIONAL' });
  }
  /** Out of the gate, just now. */
  released(kind = 'PLANNED'): Promise<Json> {
    return this.gate('record-release', {
      prisonId: prison,
      releasedAt: this.journey.now,
      kind,
      area: 'IL-COOK',
    });
  }
  async placement(part: Part = 'caseManager'): Promise<Json> {
    const placements = await this.journey
      .as(part)
      .lists(`/aftercare/people/${this.ref}/placements`);
    return only(placements, { placementId: this.episodeId });
  }
}
