import { connect } from 'node:net';
import { LineSystem } from './line-system.js';
import type { SystemUnderTest } from './system-under-test.js';

/** A system under test that answers the same lines over a TCP connection on loopback. */
export function overTcp(port: number): SystemUnderTest {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.setEncoding('utf8');
  let reason = 'It closed the connection.';
  return new LineSystem({
    say: (text) => void socket.write(text),
    hear: (piece, end) => {
      socket.on('data', (data) => piece(String(data)));
      socket.once('error', (error) => {
        reason = `The connection failed: ${error.message}.`;
      });
      socket.once('close', () => end(reason));
    },
    hangUp: async () => {
      socket.destroy();
    },
  });
}
