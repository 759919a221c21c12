import { connect, type Socket } from 'node:net';

/** What waits for an answer. */
interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** `0` and a name for a command; `1`, its number, an error or null, and a result for an answer. */
type Answer = [1, number, { error: string; message: string } | null, unknown];

/**
 * The remote protocol that is built into Firefox: commands and answers as JSON behind their length in bytes, over one connection to
 * this computer. The commands are those of WebDriver, and some that install extensions and reach the browser's own windows.
 */
export class Marionette {
  private received = Buffer.alloc(0);
  private next = 1;
  private readonly waiting = new Map<number, Waiting>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => {
      this.received = Buffer.concat([this.received, data]);
      this.readMessages();
    });
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Firefox has closed the connection'));
    });
  }

  /** Connects to a port of this computer; null where nobody listens yet. */
  static open(port: number): Promise<Marionette | null> {
    return new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', () => resolve(null));
      socket.once('connect', () => resolve(new Marionette(socket)));
    });
  }

  /** Sends a command and waits for its answer. */
  send(name: string, parameters: object = {}): Promise<unknown> {
    const number = this.next++;
    const message = JSON.stringify([0, number, name, parameters]);
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => this.waiting.set(number, { resolve, reject }));
  }

  close(): void {
    this.socket.destroy();
  }

  private readMessages(): void {
    for (;;) {
      const colon = this.received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.received.toString('latin1', 0, colon));
      if (this.received.length < end) return;
      const message: unknown = JSON.parse(this.received.toString('utf8', colon + 1, end));
      this.received = this.received.subarray(end);
      // The first message is a greeting, and no answer.
      if (Array.isArray(message)) this.settle(message as Answer);
    }
  }

  private settle([, number, error, result]: Answer): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }
}
