import { escapeXml, XML_DECLARATION } from './xml';

/** docProps/core.xml with the title and nothing that tells who wrote it or when: the same report gives the same bytes. */
export function coreXml(title: string): string {
  return (
    XML_DECLARATION +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator></dc:creator>` +
    '<cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>'
  );
}
