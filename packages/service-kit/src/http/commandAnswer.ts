import type { Audience, ServiceName } from '@throughcare/contracts';
import { type AnyCommand, type Asking, refOf, refuse, shown } from '@throughcare/record';
import type { Document, Remembered } from '@throughcare/store';
import type { Response } from 'express';
import { type PublishedPosition, sealPositions } from '../engine/sealedPositions.ts';
import type { Secrets } from '../engine/secrets.ts';
import { sendRefusal } from './problems.ts';

/** What came of a command: the document after it, and what the answer shows of it. */
export type CommandDone = {
  readonly document: Document;
  /** Id of the entity that the answer shows. */
  readonly entity: string;
  /** The command as remembered, where this request repeats it. */
  readonly repeated: Remembered | null;
  /** Whether what was asked for is so now: the command changed something, did so when it was first given, or may always be given. */
  readonly done: boolean;
  /** Members of this answer that are stored nowhere. */
  readonly revealed: object | undefined;
};

/** Gives the function that answers one command: what the caller may see of the entity now, whatever it was before. */
export function commandAnswer(
  command: AnyCommand,
  { service, secrets }: { readonly service: ServiceName; readonly secrets: Pick<Secrets, 'seal'> },
): (response: Response, asking: Omit<Asking, 'params'>, done: CommandDone) => void {
  return (response, asking, { document, entity, repeated, done, revealed }) => {
    if (repeated) response.locals.outcome = 'repeated';
    const positions = positionsOf(document, service);
    const tellPosition = () => {
      if (positions.length === 0) return;
      const sealed = sealPositions(secrets, asking.actor, positions);
      response.setHeader('Throughcare-Position', sealed);
    };
    const view = command.on.views[command.shows];
    const seen = view && shown(view, document.state, entity, asking);
    if (seen === undefined) {
      // The command itself may end what the caller may see: one who moved a person to another prison, for example.
      if (done) {
        tellPosition();
        response.status(204).end();
      } else sendRefusal(response, refuse.notFound());
      return;
    }
    const rev = document.revs[entity];
    if (rev !== undefined) response.setHeader('ETag', `"${rev}"`);
    tellPosition();
    response
      .status(repeated?.status ?? (command.creates ? 201 : 200))
      .json(revealed ? { ...seen, ...revealed } : seen);
  };
}

/** Where the document's published events end, for a request to another service: see ReadYourWrites. */
const positionsOf = ({ id, heads }: Document, service: ServiceName): readonly PublishedPosition[] =>
  Object.entries(heads).map(([audience, sequence]) => ({
    service,
    audience: audience as Audience,
    ref: refOf(id),
    sequence,
  }));
