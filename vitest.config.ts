import { defineConfig } from 'vitest/config';

const lane = (name: string, timeout: number, parallel = true) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
    fileParallelism: parallel,
  },
});

/** The lanes of `npm test`: see test/README.md. */
export default defineConfig({
  test: {
    projects: [
      lane('unit', 20_000),
      lane('property', 120_000),
      lane('store', 120_000),
      lane('office', 300_000, false),
      lane('e2e', 300_000, false),
    ],
  },
});
