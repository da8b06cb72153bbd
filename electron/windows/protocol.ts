import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { SCHEME } from './addresses';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "manifest-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Before `ready`. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Every file that may be served, listed once: an address is looked up here and never joined to a path. */
function manifest(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [host, folder] of [
    ['gangmu', 'renderer'],
    ['importer', 'importer'],
  ] as const) {
    const base = join(import.meta.dirname, '..', folder);
    for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(`${SCHEME}://${host}/${path.slice(base.length + 1).replaceAll('\\', '/')}`, path);
    }
  }
  return files;
}

let files: Map<string, string> | undefined;

/**
 * Serves the bundled pages to one session, GET only, with the policy as a header. The page itself comes at once and its process starts;
 * the services load meanwhile, and what the page asks for next waits for them.
 */
export function serveBundles(ses: Session, services: () => Promise<void>): void {
  files ??= manifest();
  const known = files;
  ses.protocol.handle(SCHEME, async (request) => {
    const path = request.method === 'GET' ? known.get(request.url) : undefined;
    if (path === undefined) return new Response('', { status: 404 });
    if (path.endsWith('.html')) setImmediate(() => void services());
    else await services();
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return new Response(readFileSync(path), {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': CSP,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    });
  });
}
