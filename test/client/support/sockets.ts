// Servers of raw bytes, and a proxy that notes what it sees.
import { type AddressInfo, connect as connectTo, createServer, type Server, type Socket } from "node:net";

export interface Listening {
  port: number;
  close(): Promise<void>;
}

/** Accepts connections on loopback and hands each to `serve`. */
export async function rawServer(serve: (socket: Socket) => void): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A port on which nobody listens, and that no system gives to whoever asks for any. */
export const NOBODY = 1;

/** A port to listen on later. It is below those that systems give to whoever asks for any, as all other tests do. */
export async function freePort(): Promise<number> {
  for (let port = 10_000 + (process.pid % 20_000); ; port += 1) if (await isFree(port)) return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });
}

export interface Proxy extends Listening {
  /** The first lines of what clients asked: `CONNECT example.com:443 HTTP/1.1`. */
  asked: string[];
  /** Everything that went through, either way. */
  seen(): string;
}

/** An HTTP proxy that opens tunnels by CONNECT to loopback, whatever the name; or refuses with `refuse`. */
export async function connectProxy(refuse?: number): Promise<Proxy> {
  const asked: string[] = [];
  const bytes: Buffer[] = [];
  const listening = await rawServer((client) => {
    client.once("data", (head) => {
      bytes.push(head);
      const [line = ""] = head.toString("latin1").split("\r\n");
      asked.push(line);
      if (refuse !== undefined) {
        client.end(`HTTP/1.1 ${refuse} No\r\ncontent-length: 0\r\n\r\n`);
        return;
      }
      const port = Number(/:(\d+) HTTP/.exec(line)?.[1]);
      const server = connectTo(port, "127.0.0.1", () => client.write("HTTP/1.1 200 OK\r\n\r\n"));
      server.on("error", () => client.destroy());
      client.once("close", () => server.destroy());
      client.on("data", (chunk) => bytes.push(chunk));
      server.on("data", (chunk) => bytes.push(chunk));
      client.pipe(server).pipe(client);
    });
  });
  return { ...listening, asked, seen: () => Buffer.concat(bytes).toString("latin1") };
}

/** Runs with other environment variables, and puts the old ones back. */
export async function withEnv<T>(
  variables: Readonly<Record<string, string | undefined>>,
  run: () => Promise<T>,
): Promise<T> {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
  const set = (values: Readonly<Record<string, string | undefined>>) => {
    // Removed first: to Windows `http_proxy` and `HTTP_PROXY` are one variable.
    for (const name of Object.keys(values)) delete process.env[name];
    for (const [name, value] of Object.entries(values)) if (value !== undefined) process.env[name] = value;
  };
  set(variables);
  try {
    return await run();
  } finally {
    set(before);
  }
}
