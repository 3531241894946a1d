import net from 'node:net';
import tls from 'node:tls';

export type Address = { readonly host: string; readonly port: number };
type SocketRequest = Address & {
  readonly ssl: tls.ConnectionOptions | null | undefined;
  readonly onConnect: () => void;
};

const keepAliveAfter = 60_000;

/**
 * Opens the client's connections. Nagle's algorithm is off: a produce request would wait for the acknowledgement of the
 * one before. `route` lets tests stand between client and broker, whatever address the broker advertises.
 */
export const socketFactory =
  (route: (address: Address) => Address = (address) => address) =>
  ({ host, port, ssl, onConnect }: SocketRequest): net.Socket => {
    const address = route({ host, port });
    const socket = ssl
      ? tls.connect(
          { ...address, ...(net.isIP(host) ? {} : { servername: host }), ...ssl },
          onConnect,
        )
      : net.connect(address, onConnect);
    socket.setNoDelay(true);
    socket.setKeepAlive(true, keepAliveAfter);
    return socket;
  };
