/** Where the bundled pages live: a scheme of our own, so that no file and no network address is ever a page's origin. */
export const SCHEME = 'app';
export const MAIN_PAGE = `${SCHEME}://gangmu/index.html`;
export const IMPORTER_PAGE = `${SCHEME}://importer/index.html`;

/** The importer's session: in memory only, apart from the window's. */
export const IMPORTER_PARTITION = 'importer';
