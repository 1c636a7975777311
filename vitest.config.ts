import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**'],
    testTimeout: 120_000,
    // A busy machine takes its time.
    expect: { poll: { timeout: 30_000 } },
    // A processor is not kept free for whoever watches.
    maxWorkers: '100%',
  },
});
