import { spawn } from 'node:child_process';
import { LineSystem } from './line-system.js';
import type { SystemUnderTest } from './system-under-test.js';

/**
 * A system under test as a child process, which answers the lines on its standard input on its standard output. What it says on
 * standard error goes to the tester's. Closed by the end of its input; who does not end then is killed.
 */
export function childProcess(command: string, args: readonly string[] = []): SystemUnderTest {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const over = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  // A child that ends while it is spoken to is told of by its end.
  child.stdin.on('error', () => undefined);
  child.stdout.setEncoding('utf8');
  return new LineSystem({
    say: (text) => void child.stdin.write(text),
    hear: (piece, end) => {
      child.stdout.on('data', piece);
      child.once('error', (error) => end(`It could not be started: ${error.message}.`));
      child.once('close', (status, signal) =>
        end(signal === null ? `It ended with status ${status}.` : `It was ended by ${signal}.`),
      );
    },
    hangUp: async () => {
      child.stdin.end();
      const killer = setTimeout(() => child.kill('SIGKILL'), 1000);
      await over;
      clearTimeout(killer);
    },
  });
}
