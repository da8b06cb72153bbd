import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, screen, type BrowserWindow, type Rectangle } from 'electron';

interface WindowState extends Partial<Rectangle> {
  maximized: boolean;
}

/** A screen of 1366×768 at 150 % has 911×512 pixels of the window's, and the task bar takes some. */
const MINIMUM = { width: 880, height: 440 };
const file = (): string => join(app.getPath('userData'), 'window.json');

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** The width or height of the largest screen without its task bar. */
function largest(side: 'width' | 'height'): number {
  return Math.max(...screen.getAllDisplays().map(({ workArea }) => workArea[side]));
}

/** Size and place of the last session, where that place is still on a screen. */
export function readWindowState(): { bounds: Partial<Rectangle>; maximized: boolean } {
  const area = screen.getPrimaryDisplay().workAreaSize;
  const fitting = { width: Math.min(1366, area.width), height: Math.min(860, area.height) };
  let saved: WindowState;
  try {
    saved = JSON.parse(readFileSync(file(), 'utf8')) as WindowState;
  } catch {
    // First start, or a file cut short: the default size serves, nothing of the user's is lost.
    return { bounds: fitting, maximized: false };
  }
  const { x, y, width, height } = saved;
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height))
    return { bounds: fitting, maximized: false };
  const visible = screen
    .getAllDisplays()
    .some(({ workArea: w }) => x + 80 < w.x + w.width && x + width - 80 > w.x && y >= w.y && y + 40 < w.y + w.height);
  // The screen may have become smaller, or its scale larger.
  const within = (wanted: number, least: number, most: number) =>
    Math.min(Math.max(wanted, least), Math.max(most, least));
  const size = {
    width: within(width, MINIMUM.width, largest('width')),
    height: within(height, MINIMUM.height, largest('height')),
  };
  return { bounds: visible ? { x, y, ...size } : size, maximized: saved.maximized === true };
}

/** Remembers size and place when the window closes. */
export function keepWindowState(window: BrowserWindow): void {
  window.setMinimumSize(MINIMUM.width, MINIMUM.height);
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(file(), JSON.stringify(state));
    } catch {
      // A full disk must not keep the window from closing; only its size is forgotten.
    }
  });
}
