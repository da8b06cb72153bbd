/** Content controls that are open, and how many of them hold a table of contents (ECMA-376 17.5.2.13). */
export class ContentsControls {
  private readonly controls: boolean[] = [];
  private contents = 0;

  open(): void {
    this.controls.push(false);
  }

  close(): void {
    if (this.controls.pop() === true) this.contents--;
  }

  /** The innermost one holds a table of contents. */
  holdContents(): void {
    if (this.controls.length === 0 || this.controls.at(-1) === true) return;
    this.controls[this.controls.length - 1] = true;
    this.contents++;
  }

  get inContents(): boolean {
    return this.contents > 0;
  }
}
