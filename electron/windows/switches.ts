import { app } from 'electron';

/** Chromium's own background traffic, each switch off before it can start (facts: an unhardened empty app opens 13 internet sockets). */
const OFF = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-breakpad',
  'disable-quic',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
  'no-first-run',
];

/** Must run before `ready`: no name resolves, no proxy leads anywhere, nothing talks by itself, every page is sandboxed. */
export function setupSwitches(): void {
  // As root Chromium only starts with --no-sandbox, which enableSandbox would take away again; the pages' own preference stays.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const name of OFF) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('proxy-server', '127.0.0.1:1');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('lang', 'zh-CN');
}
