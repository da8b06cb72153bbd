/** What a file is by its first bytes. `cfb` is the container of .doc, .wps, .xls and of every Office file with a password. */
export type Format = 'zip' | 'cfb' | 'pdf' | 'rtf' | 'other-binary' | 'text';

const MAGIC: readonly [Format, string][] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['cfb', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['other-binary', '\x89PNG\r\n'],
  ['other-binary', '\xff\xd8\xff'],
  ['other-binary', 'GIF8'],
  ['other-binary', '\x1f\x8b\x08'],
  ['other-binary', '7z\xbc\xaf'],
  ['other-binary', 'Rar!\x1a'],
  ['other-binary', '\x7fELF'],
];

export function sniffFormat(bytes: Uint8Array): Format {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return MAGIC.find(([, magic]) => head.startsWith(magic))?.[0] ?? 'text';
}

const ENCRYPTED_PACKAGE = 'EncryptedPackage';

/** Whether a compound file holds the stream EncryptedPackage (MS-OFFCRYPTO 2.3.4.4): an OOXML file with a password. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  // A directory entry (MS-CFB 2.6.1) is 128 bytes, aligned, and begins with its name in UTF-16.
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at] !== 0x45 || bytes[at + 64] !== (ENCRYPTED_PACKAGE.length + 1) * 2) continue;
    let i = 0;
    while (
      i < ENCRYPTED_PACKAGE.length &&
      bytes[at + 2 * i] === ENCRYPTED_PACKAGE.charCodeAt(i) &&
      bytes[at + 2 * i + 1] === 0
    )
      i++;
    if (i === ENCRYPTED_PACKAGE.length) return true;
  }
  return false;
}
