import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './app';

it('drives the main job by itself: npm start -- --tour', () => {
  const run = spawnSync(process.execPath, [join(root, 'build/start.mjs'), '--tour'], { cwd: root, encoding: 'utf8' });
  expect(run.stderr).not.toContain('was not seen to work');
  expect(run.status).toBe(0);
  expect(existsSync(join(root, 'out/tour/report.docx'))).toBe(true);
  expect(readdirSync(join(root, 'out/tour')).filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(11);
});
