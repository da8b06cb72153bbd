import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { diskPath } from './disk-path';

/** Beside these, every file of a folder is offered to the readers: what it is shows its content, not its name. */
const NO_DOCUMENT =
  /\.(?:jpe?g|png|gif|bmp|tiff?|webp|ico|svg|heic|mp[34]|m4a|wav|wma|wmv|avi|mov|mkv|flv|exe|dll|msi|bat|cmd|lnk|url|ini|sys|db|tmp|ttf|ttc|otf|zip|rar|7z|iso|xlsx?|et|pptx?|dps|css|js)$/i;
/** Hidden files, and what Word keeps beside a file that is open. */
const HIDDEN = /^(?:\.|~\$|__MACOSX$)/;

/** More files than anybody wants to review: the search ends there. */
export const MOST_FILES = 20_000;
const DEEPEST = 32;

export interface FolderFile {
  path: string;
  /** The folders between the picked one and the file, with "/"; "" at the top. */
  folder: string;
}

/** The files in a folder and in the folders it holds, in the order of their names. Links are not followed: they can lead in a circle. */
export async function folderFiles(root: string): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  await collect(root, [], files);
  return files;
}

async function collect(path: string, names: readonly string[], files: FolderFile[]): Promise<void> {
  // A folder that may not be looked into is like an empty one; the others go on.
  const entries = await diskPath(path)
    .then((disk) => readdir(disk.path, { withFileTypes: true }))
    .catch(() => []);
  entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
  for (const entry of entries) {
    if (files.length >= MOST_FILES) return;
    if (HIDDEN.test(entry.name)) continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory() && names.length < DEEPEST) await collect(inner, [...names, entry.name], files);
    else if (entry.isFile() && !NO_DOCUMENT.test(entry.name)) files.push({ path: inner, folder: names.join('/') });
  }
}
