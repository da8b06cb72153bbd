import { app, session, type Session, type WebPreferences } from 'electron';
import { SCHEME } from './addresses';
import { serveBundles } from './protocol';

/** The preferences of every page; a preload of its own is all that differs. */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

const hardened = new WeakSet<Session>();

function hardenSession(ses: Session, services: () => Promise<void>): void {
  if (hardened.has(ses)) return;
  hardened.add(ses);
  // Without this line even an empty app asks the network for a spelling dictionary.
  ses.setSpellCheckerLanguages([]);
  ses.setSpellCheckerEnabled(false);
  ses.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ses.setPermissionCheckHandler(() => false);
  ses.setDevicePermissionHandler(() => false);
  ses.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  ses.on('will-download', (event) => event.preventDefault());
  ses.webRequest.onBeforeRequest((details, answer) => {
    const allowed = details.url.startsWith(`${SCHEME}://`) || details.url.startsWith('devtools://');
    answer({ cancel: !allowed });
  });
  serveBundles(ses, services);
}

/** After `ready`, before the first window. `loadServices` brings up what the pages call; no script of theirs is served before. */
export function setupHardening(loadServices: () => Promise<void>): void {
  let loaded: Promise<void> | undefined;
  const services = (): Promise<void> => (loaded ??= loadServices());
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
  // The importer's session is made with its first window; making it now would hold the start up.
  app.on('session-created', (ses) => hardenSession(ses, services));
  hardenSession(session.defaultSession, services);
}

/** Before `ready`: what any page of this app may never do, whoever made it. */
export function setupContentsGuards(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('select-bluetooth-device', (event) => event.preventDefault());
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('login', (event) => event.preventDefault());
  app.on('select-client-certificate', (event) => event.preventDefault());
}
