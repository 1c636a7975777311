import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../protocol.js';

vi.mock('./embedded.js', () => ({ workerSource: () => 'the program' }));

/** What stands in for the browser's workers. */
class FakeWorker {
  static started: FakeWorker[] = [];
  readonly posted: ToWorker[] = [];
  onmessage: ((event: { data: FromWorker }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;

  constructor() {
    FakeWorker.started.push(this);
  }

  postMessage(message: ToWorker): void {
    this.posted.push(message);
  }

  say(data: FromWorker): void {
    this.onmessage!({ data });
  }
}

const takes = { subject: 'notify-first,honest' };

describe('the checker beside the page', () => {
  let ask: typeof import('./checker.js').ask;

  beforeEach(async () => {
    FakeWorker.started = [];
    vi.stubGlobal('Worker', FakeWorker);
    vi.resetModules();
    ({ ask } = await import('./checker.js'));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('starts a worker when it is first asked, and asks those that walk and those that search apart', () => {
    expect(FakeWorker.started).toEqual([]);
    void ask('machines', takes);
    void ask('run', { ...takes, path: '' });
    void ask('check', takes);
    void ask('graph', { ...takes, states: 3 });
    void ask('pivots', { ...takes, path: '' });
    const asked = FakeWorker.started.map(({ posted }) =>
      posted.map((message) => ('question' in message ? message.question : message)),
    );
    expect(asked).toEqual([['machines', 'run'], ['check', 'graph'], ['pivots']]);
  });

  it('gives each question its own answer, whatever the order', async () => {
    const [first, second] = [ask('machines', takes), ask('machines', takes)];
    const [worker] = FakeWorker.started;
    worker.say({ id: 1, answer: 'second' });
    worker.say({ id: 0, answer: 'first' });
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('tells how far a search is, and cancels it', async () => {
    const heard: number[] = [];
    const controller = new AbortController();
    const check = ask('check', takes, {
      signal: controller.signal,
      onProgress: ({ states }) => heard.push(states),
    });
    const [worker] = FakeWorker.started;
    worker.say({ id: 0, progress: { states: 5, queue: 1, depth: 2 } });
    expect(heard).toEqual([5]);
    controller.abort();
    expect(worker.posted.at(-1)).toEqual({ id: 0, cancel: true });
    const failure = { message: 'Cancelled.', problems: [], cancelled: true };
    worker.say({ id: 0, failure });
    await expect(check).rejects.toMatchObject({ failure });
  });

  it('fails what was asked of a worker that ends, and starts another', async () => {
    const check = ask('check', takes);
    const run = ask('run', { ...takes, path: '' });
    const [search, walk] = FakeWorker.started;
    search.onerror!({ message: 'out of memory' });
    await expect(check).rejects.toThrow('The checker ended: out of memory');
    void ask('check', takes);
    expect(FakeWorker.started).toHaveLength(3);
    walk.say({ id: 0, answer: 'still there' });
    expect(await run).toBe('still there');
  });
});
