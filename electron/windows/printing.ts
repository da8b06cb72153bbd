import type { WebContentsPrintOptions } from 'electron';
import type { PrintChoice, Printer } from '../../shared/ipc/preview-calls';
import { mainWindow } from './main-window';

/** The printers the system knows. */
export async function listPrinters(): Promise<Printer[]> {
  const printers = (await mainWindow()?.webContents.getPrintersAsync()) ?? [];
  return printers.map(({ name, displayName }) => ({ name, label: displayName || name }));
}

/** Every other page, as ranges counted from 0; undefined for all. */
export function pageRanges(pages: PrintChoice['pages'], count: number): { from: number; to: number }[] | undefined {
  if (pages === 'all') return undefined;
  const first = pages === 'odd' ? 0 : 1;
  const ranges = [];
  for (let at = first; at < count; at += 2) ranges.push({ from: at, to: at });
  return ranges;
}

/**
 * Prints the window's page as its print style shows it: A4, no margins (the pages have their own), no header and footer.
 * @param dialog shows the system's dialog instead of printing at once
 * @returns false when the user cancels, or the printer refuses
 */
export function printWindow(choice: PrintChoice, count: number, dialog: boolean): Promise<boolean> {
  const contents = mainWindow()?.webContents;
  if (contents === undefined) return Promise.resolve(false);
  const ranges = pageRanges(choice.pages, count);
  const options: WebContentsPrintOptions = {
    silent: !dialog,
    printBackground: true,
    margins: { marginType: 'none' },
    pageSize: 'A4',
    copies: choice.copies,
    duplexMode: choice.duplex,
    ...(choice.printer !== '' && { deviceName: choice.printer }),
    ...(ranges !== undefined && { pageRanges: ranges }),
  };
  return new Promise((resolve) => contents.print(options, (success) => resolve(success)));
}
