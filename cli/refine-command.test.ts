import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, folderWith, rehome, removeFolder } from './testing/command.js';

/** A server that answers, or refuses as well; the second one has two more messages of its own. */
const servers = `
import { setup } from 'xstate';
import { compose, tell } from 'rehome-checker';

const client = (answers) => setup({}).createMachine({
  id: 'client',
  initial: 'idle',
  states: {
    idle: { on: { ask: { target: 'waiting', actions: tell('server', { type: 'request', part: 1 }) } } },
    waiting: { on: Object.fromEntries(answers.map((type) => [type, 'idle'])) },
  },
});
const server = (types) => setup({}).createMachine({
  id: 'server',
  initial: 'idle',
  states: {
    idle: { on: { request: 'asked' } },
    asked: { on: Object.fromEntries(types.map((type) => [type + '.said', { target: 'idle', actions: tell('client', { type }) }])) },
  },
});
const named = (name, answers, types) => compose({
  name,
  participants: { client: client(answers), server: server(types) },
  choices: [{ to: 'client', event: { type: 'ask' } }, ...types.map((type) => ({ to: 'server', event: { type: type + '.said' } }))],
});
export default [
  named('willing', ['grant', 'refusal'], ['grant']),
  named('choosy', ['grant', 'refusal'], ['refusal', 'grant']),
  named('chatty', ['grant', 'refusal', 'gossip'], ['grant', 'gossip']),
];
`;

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'servers.js': servers });
}, 100_000);
afterAll(() => removeFolder(folder));

describe('rehome refine', { timeout: 100_000 }, () => {
  it('shows the run that tells two systems apart beside what the other one can do', async () => {
    const args = ['refine', './servers.js#willing', './servers.js#choosy', '--observer', 'client'];
    expect(await rehome([...args, '--quiet'], folder)).toEqual({
      status: 0,
      err: '',
      out: `choosy in place of willing

  client  is refined: choosy does all that willing does, and more; choosy keeps all 2 services of
          willing; willing keeps 2 of 3 services of choosy

client

  choosy does what willing does not:
    choosy                                          willing
    client sends to server: request part=1          client sends to server: request part=1
    client receives from server: refusal            –
    willing can: client receives from server: grant
    ./servers.js#choosy:0/0/0/0
    ./servers.js#willing:0

  willing does not keep this service of choosy: client receives from server: refusal
    ./servers.js#willing:
    ./servers.js#choosy:
`,
    });
  });

  it('hides what only one of two systems knows', async () => {
    const args = ['refine', './servers.js#willing', './servers.js#chatty', '--observer', 'all', '--json'];
    const { status, out } = await rehome(args, folder);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      abstract: './servers.js#willing',
      concrete: './servers.js#chatty',
      observers: [{ observer: 'everybody', oneSided: [{ type: 'gossip', knownTo: 1 }], back: { included: true } }],
    });
  });

  it('refuses whom both do not have', async () => {
    const args = ['refine', './servers.js#willing', './servers.js#choosy', '--observer', 'sever'];
    expect(await rehome(args, folder)).toMatchObject({ status: 150, err: expect.stringContaining('server') });
  });
});
