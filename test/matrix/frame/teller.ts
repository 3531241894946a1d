import type { Actor, AnyCommand, AnyReaction } from '@throughcare/record';
import type { Story } from '@throughcare/testing';

/** Tells a record's story by the names of commands and events; a step that is refused is an error of the scene. */
export class Teller<S> {
  readonly story: Story<S, never, never>;
  readonly #commands: readonly AnyCommand[];
  readonly #reactions: readonly AnyReaction[];

  constructor(
    story: Story<S, never, never> | object,
    commands: readonly AnyCommand[],
    reactions: readonly AnyReaction[],
  ) {
    this.story = story as Story<S, never, never>;
    this.#commands = commands;
    this.#reactions = reactions;
  }
  does(who: Actor, name: string, params: Record<string, string>, body: object = {}): this {
    const command = this.#commands.find((one) => one.name === name);
    if (!command) throw new Error(`no command ${name}`);
    this.story.command(command, who, params, body);
    return this.#went(name);
  }
  /** Hears an event; what is not said here is as in its example. */
  hears(name: string, data: object): this {
    const reaction = this.#reactions.find(({ to }) => to.type.endsWith(`.${name}.v1`));
    if (!reaction) throw new Error(`nobody hears ${name}`);
    const { example } = reaction.to;
    const said = Object.entries(data).filter(([field]) => field in example);
    this.story.heard(reaction, { ...example, ...Object.fromEntries(said) });
    return this.#went(name);
  }
  at(moment: string): this {
    this.story.at(moment);
    return this;
  }
  tick(moment: string): this {
    this.story.tick(moment);
    return this;
  }
  #went(name: string): this {
    const { refusal } = this.story.last;
    if (refusal) throw new Error(`${name} was refused: ${refusal.code} ${refusal.detail}`);
    return this;
  }
}
