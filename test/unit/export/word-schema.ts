import { SaxesParser } from 'saxes';

/**
 * The order in which children may stand, by their parent (ECMA-376 17.3.1.26, 17.3.2.28, 17.4.60, 17.4.70, 17.4.82, 17.6.17, 17.7.4.17,
 * 17.9.6, 17.15.1.78): Word calls a file damaged that has another.
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    'w:pPr':
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    'w:rPr':
      'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
    'w:tblPr':
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
    'w:tcPr':
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers',
    'w:sectPr':
      'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
    'w:style':
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
    'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
    'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
    'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
    'w:settings':
      'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator',
    'w:tc': 'tcPr p',
    'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  }).map(([parent, children]) => [parent, children.split(' ')]),
);
/** What may stand several times, in any number, at its place. */
const REPEATED = new Set(
  'headerReference footerReference tblStylePr lvl num abstractNum p tr tbl bookmarkStart bookmarkEnd activeWritingStyle'.split(
    ' ',
  ),
);

/** What is wrong with a part: not well-formed, children out of order or twice, ids and bookmark names that are not unique. */
export function schemaErrors(xml: string): string[] {
  const wrong: string[] = [];
  const stack: { name: string; last: number }[] = [];
  const ids = new Map<string, Set<string>>();
  const open = new Set<string>();
  const unique = (kind: string, value: string): void => {
    const known = ids.get(kind) ?? new Set<string>();
    if (known.has(value)) wrong.push(`${kind} ${value} twice`);
    ids.set(kind, known.add(value));
  };
  const parser = new SaxesParser();
  parser.on('error', (error) => wrong.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    const parent = stack.at(-1);
    const order = parent === undefined ? undefined : ORDERS[parent.name];
    if (parent !== undefined && order !== undefined) {
      const own = name.replace('w:', '');
      const at = order.indexOf(own);
      const again = at === parent.last && REPEATED.has(own);
      const marker = own.startsWith('bookmark');
      if (!marker && (at < 0 || (at <= parent.last && !again))) wrong.push(`${name} in ${parent.name}`);
      if (!marker) parent.last = Math.max(parent.last, at);
    }
    if (name === 'w:bookmarkStart') {
      unique('bookmark id', attributes['w:id']!);
      unique('bookmark name', attributes['w:name']!);
      if (attributes['w:name']!.length > 40) wrong.push(`long name ${attributes['w:name']!}`);
      open.add(attributes['w:id']!);
    }
    if (name === 'w:bookmarkEnd' && !open.delete(attributes['w:id']!)) wrong.push(`end of no bookmark`);
    if (name === 'w:style') unique('style', attributes['w:styleId']!);
    stack.push({ name, last: -1 });
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  for (const id of open) wrong.push(`bookmark ${id} has no end`);
  return wrong;
}
