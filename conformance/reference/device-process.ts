import { readFileSync } from 'node:fs';
import { startHttpNode } from './http-node.js';
import type { NodeSetup } from './role.js';
import { Store } from './store.js';

// The device as a process of its own: `node device-process.js options.json`. It writes its address on standard output once it
// listens and has sent what a kill kept from leaving, and kills itself at the write point that the options number, as if the power went.

interface Options {
  readonly setup: NodeSetup;
  readonly peers: Readonly<Record<string, string>>;
  readonly directory: string;
  /** At which write point since its start to die; null: never. */
  readonly dieAt: number | null;
}

const { setup, peers, directory, dieAt } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Options;
let points = 0;
const at = () => {
  points += 1;
  if (points === dieAt) process.kill(process.pid, 'SIGKILL');
};
const store = new Store(directory, { at });
const started = await startHttpNode({ name: 'm2me', setup, peers, store });
await started.recover();
process.stdout.write(`${started.address}\n`);
