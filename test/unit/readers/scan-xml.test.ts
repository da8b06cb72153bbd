import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { DoctypeError, scanXml, type XmlEvents } from '../../../electron/import/readers/xml/scan-xml';
import { AttributesError } from '../../../electron/import/readers/xml/xml-attributes';
import { XmlError } from '../../../electron/import/readers/xml/xml-text';

const scan = (xml: string, events: XmlEvents, mostAttributes: number): void =>
  scanXml(new TextEncoder().encode(xml), events, mostAttributes);

type Event = string | { open: string; attributes: [string, string][] };

function joined(events: Event[], text: string): Event[] {
  const last = events.at(-1);
  if (typeof last === 'string' && last.startsWith('text ')) events[events.length - 1] = last + text;
  else events.push(`text ${text}`);
  return events;
}

/** What the scanner finds; null where it refuses. */
function scanned(xml: string): Event[] | null {
  const events: Event[] = [];
  try {
    scan(
      xml,
      {
        open: (name, attributes) => void events.push({ open: name, attributes: [...attributes.entries()] }),
        close: () => events.push('close'),
        text: (text) => joined(events, text),
      },
      256,
    );
    return events;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return null;
  }
}

/** What saxes finds; null where it refuses. */
function oracle(xml: string): Event[] | null {
  const events: Event[] = [];
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    events.push({ open: name, attributes: Object.entries(attributes) });
  });
  parser.on('closetag', () => {
    depth--;
    events.push('close');
  });
  const text = (data: string): void => {
    if (depth > 0 && data !== '') joined(events, data);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(xml).close();
    return events;
  } catch {
    return null;
  }
}

describe('the scanner finds what saxes finds', () => {
  it.each([
    '<a/>',
    '\ufeff<?xml version="1.0"?>\n<!-- x --><a b="1" c:d=\'2 "3"\' >甲<b\n/>乙</a >\n<!--y-->',
    '<a b="&lt;&#x4e00;&#20108;&amp;&quot;">&gt;&apos;<![CDATA[<&>]]]]>丙</a>',
    '<a b="x>y" c=">"><d e=\'">\'/></a>',
    '<a b=">" />',
    '<a b="=">=</a>',
    '<a b=" "></a>',
    '<a b = "1"\tc\r\n=\r\n"2\n3"/>',
    '<a>一\r\n二\r三</a>',
    '<w:p xmlns:w="u"><w:t xml:space="preserve"> </w:t></w:p>',
    '<a><?go on?><b></b></a>',
  ])('%j', (xml) => {
    expect(oracle(xml)).not.toBeNull();
    expect(scanned(xml)).toEqual(oracle(xml));
  });

  it.each([
    '',
    ' ',
    'a',
    '<',
    '<a',
    '<a>',
    '<a></b>',
    '<a></ab>',
    '</a>',
    '<a/><b/>',
    '<a/>b',
    '<a b/>',
    '<a b=c/>',
    '<a b="/>',
    '<a "b"/>',
    '<a>&b;</a>',
    '<a>&amp</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    '<!DOCTYPE a><a/>',
    '<a><!b></a>',
    '< a/>',
  ])('refuses %j', (xml) => {
    expect(oracle(xml)).toBeNull();
    expect(scanned(xml)).toBeNull();
  });

  it('in any mixture of the pieces of XML that both accept, and accepts all that saxes does', () => {
    const piece = fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<b c="1">',
        '</b>',
        '<d/>',
        '<e f=">" g=\'"\'/>',
        '甲',
        ' ',
        '&amp;',
        '&#65;',
        '&x;',
        '<!--c-->',
      ],
      ...[
        '<![CDATA[<]]>',
        '<?p?>',
        '"',
        "'",
        '=',
        '>',
        '<',
        '/',
        ' h="2"',
        '<i j = "=" >',
        '</i>',
        ']]>',
        '\r\n',
        '<k l="\t>">',
        '</k>',
      ],
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const xml = `<r>${pieces.join('')}</r>`;
        const expected = oracle(xml);
        if (expected === null) return;
        accepted++;
        expect(scanned(xml)).toEqual(expected);
      }),
      { seed: 20254, numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  it('in well-formed trees', () => {
    const name = fc.constantFrom('a', 'w:p', 'w:rPr', 'm:t');
    const value = fc.string({ maxLength: 6, unit: fc.constantFrom('一', '>', ' ', '=', '"', '/', 'x', '&lt;', "'") });
    const attribute = fc
      .tuple(fc.constantFrom('b', 'w:val', 'xml:space', 'xmlns:w'), value)
      .map(([n, v]) => (v.includes('"') ? ` ${n}='${v.replaceAll("'", '')}'` : ` ${n}="${v}"`));
    const attributes = fc.uniqueArray(attribute, { maxLength: 3, selector: (a) => a.slice(0, a.indexOf('=')) });
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('甲', '&gt;', '<!-- > -->', '<![CDATA[&]]>'),
        fc.tuple(name, attributes).map(([n, as]) => `<${n}${as.join('')}/>`),
        fc
          .tuple(name, attributes, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([n, as, inner]) => `<${n}${as.join('')}>${inner.join('')}</${n}>`),
      ),
    }));
    fc.assert(
      fc.property(tree, (inner) => {
        const xml = `<r>${inner}</r>`;
        expect(oracle(xml)).not.toBeNull();
        expect(scanned(xml)).toEqual(oracle(xml));
      }),
      { seed: 20255, numRuns: 3000 },
    );
  });
});

it('tells a document type and too many attributes from broken XML', () => {
  const run = (xml: string) => () => scan(xml, { open: (_, a) => void a.get('x'), close: () => {}, text: () => {} }, 4);
  expect(run('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow(DoctypeError);
  expect(run(`<a ${'b="" '.repeat(5)}/>`)).toThrow(AttributesError);
});

it('prefers the attribute with the usual prefix', () => {
  const found: (string | undefined)[] = [];
  const open = (_: string, a: { get(local: string): string | undefined }): undefined =>
    void found.push(a.get('val'), a.get('al'));
  scan('<a x:val="1" w:val="2" xval="3"/>', { open, close: () => {}, text: () => {} }, 9);
  expect(found).toEqual(['2', undefined]);
});
