const CHUNK = 0x2000;

/** Bytes as characters 0–255. */
export function byteString(bytes: Uint8Array): string {
  let text = '';
  // Applied, not spread: that takes ten times as long.
  for (let i = 0; i < bytes.length; i += CHUNK)
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(i, i + CHUNK)) as string;
  return text;
}
