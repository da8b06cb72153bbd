/** The name of a file without folder and ending: what a report is called that has no title. */
export function fileStem(fileName: string): string {
  return fileName.replace(/^.*[\\/]/u, '').replace(/\.[^.]{1,5}$/u, '');
}
