import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of the library and the settings, the same for the app and the command line; GANGMU_DATA names another one. */
export function dataFolder(): string {
  if (process.env.GANGMU_DATA) return process.env.GANGMU_DATA;
  const home = homedir();
  if (process.platform === 'win32') return join(process.env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Gangmu');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Gangmu');
  return join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Gangmu');
}

/** The file of the library. */
export function libraryPath(): string {
  return join(dataFolder(), 'library.gangmu');
}
