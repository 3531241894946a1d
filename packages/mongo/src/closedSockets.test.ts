import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type Connection, tellsClosedSockets } from './closedSockets.ts';
import './connection.ts';

type Asking = Connection & {
  readonly closed: boolean;
  command(namespace: object, command: object, options: object): Promise<unknown>;
};
const ofMongoose = createRequire(createRequire(import.meta.url).resolve('mongoose'));
const { Connection: ConnectionClass } = ofMongoose('mongodb/lib/cmap/connection') as {
  Connection: new (socket: Socket, options: object) => Asking;
};
const { ns } = ofMongoose('mongodb/lib/utils') as { ns(name: string): object };

describe("a connection of the driver's", () => {
  let server: Server;
  let socket: Socket;
  let connection: Asking;
  beforeEach(async () => {
    // It listens and never answers.
    server = createServer((client) => client.resume()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    const hostAddress = { toString: () => 'a server' };
    connection = new ConnectionClass(socket, { id: 1, generation: 0, hostAddress });
  });
  afterEach(async () => {
    socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const hello = () => connection.command(ns('admin.$cmd'), { hello: 1 }, {});
  const itsClose = {
    name: 'MongoNetworkError',
    message: expect.stringMatching(/^connection 1 to .* closed$/),
  };

  it('whose socket has ended, and has not told so yet, rejects the command that meets it', async () => {
    socket.destroy();
    expect(connection.closed).toBe(false);
    await expect(hello()).rejects.toMatchObject(itsClose);
    expect(connection.listenerCount('close')).toBe(0);
  });

  it('whose socket ends while an answer is awaited rejects as before', async () => {
    const asked = hello();
    setImmediate(() => socket.destroy());
    await expect(asked).rejects.toMatchObject(itsClose);
    expect(connection.listenerCount('close')).toBe(0);
  });

  it('of another release is refused', () => {
    expect(() => tellsClosedSockets({})).toThrow('not 7.8');
    expect(() => tellsClosedSockets(undefined)).toThrow('not 7.8');
  });
});
