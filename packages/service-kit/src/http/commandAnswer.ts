import type { Audience, ServiceName } from '@throughcare/contracts';
import {
  type Action,
  type AnyCommand,
  type Asking,
  refOf,
  refuse,
  shown,
} from '@throughcare/record';
import type { Document, Remembered } from '@throughcare/store';
import type { Response } from 'express';
import type { MovesOf } from '../engine/moves.ts';
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

export type AnswerTools = {
  readonly service: ServiceName;
  readonly secrets: Pick<Secrets, 'seal'>;
  readonly movesOf: MovesOf;
};

/** Gives the function that answers one command: what the caller may see of the entity now, whatever it was before. */
export function commandAnswer(
  command: AnyCommand,
  { service, secrets, movesOf }: AnswerTools,
): (
  response: Response,
  asking: Omit<Asking, 'params'>,
  done: CommandDone,
  params: Readonly<Record<string, unknown>>,
) => void {
  return (response, asking, { document, entity, repeated, done, revealed }, params) => {
    if (repeated) response.locals.outcome = 'repeated';
    const positions = positionsOf(document, service);
    const tellPosition = () => {
      if (positions.length === 0) return;
      const sealed = sealPositions(secrets, asking.actor, positions);
      response.setHeader('Throughcare-Position', sealed);
    };
    const view = command.on.views[command.shows];
    const seen = view && shown(view, document.state, entity, asking);
    if (view === undefined || seen === undefined) {
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
    const actions = view.actedOn && openMoves(view.param);
    response
      .status(repeated?.status ?? (command.creates ? 201 : 200))
      .json({ ...seen, ...(actions && { actions }), ...revealed });

    /** What comes next needs no look at the thing: the moves that are open to this caller now. */
    function openMoves(param: string): readonly Action[] {
      const item = param === command.on.idParam ? document.id : (params[param] ?? entity);
      return movesOf(command.on, asking.actor)(document, { [param]: String(item) }, param).filter(
        ({ open }) => open,
      );
    }
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
