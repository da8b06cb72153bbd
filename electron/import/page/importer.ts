import { GangmuError, type Failure } from '../../../shared/ipc/errors';
import { recognise } from '../../../shared/recognition/recognise';
import { readSource } from '../readers/read-source';

/** The page of the hidden importer window: bytes in, source and outline out, over one port. */
addEventListener('message', (event: MessageEvent) => {
  if (event.data !== 'gangmu:importer-port') return;
  const port = event.ports[0]!;
  port.onmessage = ({ data }: MessageEvent<{ name: string; bytes: Uint8Array }>) => {
    port.postMessage({ phase: 'reading' });
    try {
      const source = readSource(data.bytes, data.name);
      port.postMessage({ phase: 'recognising' });
      const recognition = recognise(source, { fileName: data.name });
      port.postMessage({ answer: { ok: true, value: { source, recognition } } });
    } catch (error) {
      port.postMessage({ answer: { ok: false, error: failureOf(error, data.name) } });
    }
  };
});

function failureOf(error: unknown, file: string): Failure {
  if (error instanceof GangmuError)
    return { code: error.code, file: error.info.file ?? file, detail: error.info.detail ?? '' };
  return { code: 'fileDamaged', file, detail: String(error) };
}
