import { GangmuError, type Failure } from '../../../shared/ipc/errors';
import type { Source } from '../../../shared/recognition/source';
import { readSource } from '../readers/read-source';
import { recogniseSource } from '../readers/recognise-source';

interface Job {
  name: string;
  bytes: Uint8Array;
  html: string | undefined;
}

/** The page of the hidden importer window: bytes in, source and outline out, over one port. */
addEventListener('message', (event: MessageEvent) => {
  if (event.data !== 'gangmu:importer-port') return;
  const port = event.ports[0]!;
  port.onmessage = ({ data }: MessageEvent<Job>) => void read(data, port);
});

async function read(data: Job, port: MessagePort): Promise<void> {
  port.postMessage({ phase: 'reading' });
  try {
    const source =
      data.html === undefined ? await readSource(data.bytes, data.name) : await readPasted(data.html, data.bytes);
    port.postMessage({ phase: 'recognising' });
    const recognition = recogniseSource(source, data.name);
    port.postMessage({ answer: { ok: true, value: { source, recognition } } });
  } catch (error) {
    port.postMessage({ answer: { ok: false, error: failureOf(error, data.name) } });
  }
}

/** Pages are seldom pasted: their reader is loaded when one is. */
async function readPasted(html: string, text: Uint8Array): Promise<Source> {
  const reader = await import('../readers/html/read-pasted');
  return reader.readPasted(html, text);
}

function failureOf(error: unknown, file: string): Failure {
  if (error instanceof GangmuError)
    return { code: error.code, file: error.info.file ?? file, detail: error.info.detail ?? '' };
  return { code: 'fileDamaged', file, detail: String(error) };
}
