import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**'],
    testTimeout: 120_000,
    // A busy machine takes its time.
    expect: { poll: { timeout: 30_000 } },
    // Files share a process, and what it has loaded and computed once: no test changes what another one sees.
    isolate: false,
    // A processor is not kept free for whoever watches.
    maxWorkers: '100%',
  },
});
