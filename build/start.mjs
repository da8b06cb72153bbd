// npm start: opens the app from this checkout; `npm start -- --tour` drives the main job by itself (see build/tour.mjs).
import { run } from './run.mjs';
import { ensureDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepareApp } from './prepare.mjs';
import { say } from './say.mjs';

const args = process.argv.slice(2);
try {
  const { electron, env, flags } = await prepareApp();
  const display = await ensureDisplay();
  if (args.includes('--tour')) {
    const { tour } = await import('./tour.mjs');
    process.exitCode = await tour({ electron, env: { ...env, ...display.env }, flags });
  } else {
    process.exitCode = await run(electron.path, [...flags, root, ...args], { env: { ...env, ...display.env } });
  }
  display.close();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
