/** The parts of an OOXML document, in a zip or in one XML file. */
export interface DocumentPackage {
  /** Upper and lower case are the same. */
  has(name: string): boolean;
  hasFolder(prefix: string): boolean;
  /**
   * null where there is no such part.
   * @throws GangmuError
   */
  read(name: string): Uint8Array | null;
}
