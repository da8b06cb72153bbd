import { stat } from 'node:fs/promises';
import { folderFiles } from '../import/folder-files';

/** The files that a list of files and folders stands for: files as they are, of a folder what may be a report, in the order of the names. */
export async function reportFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder) files.push(...(await folderFiles(path)).map((file) => file.path));
    else files.push(path);
  }
  return files;
}
