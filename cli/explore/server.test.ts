import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, servePage } from './server.js';

let server: PageServer;
beforeAll(async () => {
  server = await servePage(
    new Map([
      ['index.html', '<p>page'],
      ['layout.js', 'layout'],
    ]),
    0,
  );
});
afterAll(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

/** Asks as no library would clean it up. */
const ask = (path: string, { method = 'GET', host }: { method?: string; host?: string } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    request({ hostname, port, path, method, ...(host === undefined ? {} : { headers: { host } }) }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], text }));
    })
      .once('error', reject)
      .end();
  });

describe('the server of a page', () => {
  it.each(['/', '/index.html', '/?x', '/index.html?y=/layout.js'])('gives the page at %s', async (path) => {
    expect(await ask(path)).toEqual({ status: 200, type: 'text/html; charset=utf-8', text: '<p>page' });
  });

  it('gives what is beside it', async () => {
    expect(await ask('/layout.js')).toEqual({ status: 200, type: 'text/javascript; charset=utf-8', text: 'layout' });
  });

  it.each(['/x', '/../package.json', '//index.html', '/%2e%2e/x', '/constructor', 'http://elsewhere/index.html'])(
    'gives nothing at %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('refuses %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });

  it('answers to no name but its own, so that no site can lead its own name here and read the page', async () => {
    expect((await ask('/', { host: 'elsewhere.example' })).status).toBe(421);
    expect((await ask('/', { host: 'localhost.elsewhere.example' })).status).toBe(421);
    expect((await ask('/', { host: 'localhost:1' })).status).toBe(200);
  });

  it('listens to this machine alone, and forbids frames and guessing', async () => {
    const { headers } = await fetch(server.address);
    expect(new URL(server.address).hostname).toBe('127.0.0.1');
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('says that the port is taken', async () => {
    const { port } = new URL(server.address);
    await expect(servePage(new Map(), Number(port))).rejects.toThrow(
      `Cannot listen on port ${port}: another program uses it. Choose another with --port; 0 takes any that is free.`,
    );
  });
});
