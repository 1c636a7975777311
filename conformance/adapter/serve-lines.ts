import { createServer, type Server } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { type Answer, Lines, parseRequest, type Request } from './line-protocol.js';
import { type Observation, RefusedError, type SystemUnderTest } from './system-under-test.js';

/** Answers the tester's lines for a system under test, one after the other, until they end; closes it then. */
export async function serveLines(sut: SystemUnderTest, input: Readable, output: Writable): Promise<void> {
  const lines = new Lines();
  try {
    for await (const piece of input.setEncoding('utf8')) {
      for (const line of lines.add(String(piece))) output.write(`${JSON.stringify(await answerTo(sut, line))}\n`);
    }
  } finally {
    await sut.close();
  }
}

/** The same on a TCP port of loopback; each connection gets a system of its own. Port 0: any that is free. */
export async function serveTcp(start: () => SystemUnderTest, port = 0): Promise<Server> {
  const server = createServer((socket) => {
    // A tester that is gone needs no answer.
    serveLines(start(), socket, socket).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

async function answerTo(sut: SystemUnderTest, line: string): Promise<Answer> {
  const request = parseRequest(line);
  if (typeof request === 'string') return { id: 0, error: request };
  const { id } = request;
  try {
    return { id, observation: await perform(sut, request) };
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return error instanceof RefusedError ? { id, refused: says } : { id, error: says };
  }
}

/** What a call takes is the tester's word: a tester sends what the contract says. */
function perform(sut: SystemUnderTest, { call, with: what }: Request): Promise<Observation> {
  switch (call) {
    case 'reset':
      return sut.reset(what as Parameters<SystemUnderTest['reset']>[0]);
    case 'deliver':
      return sut.deliver(what as Parameters<SystemUnderTest['deliver']>[0]);
    case 'choose':
      return sut.choose(what as Parameters<SystemUnderTest['choose']>[0]);
    case 'expire':
      return sut.expire(what as Parameters<SystemUnderTest['expire']>[0]);
  }
}
