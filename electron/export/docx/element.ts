import { FileChild, Paragraph, type IXmlableObject } from 'docx';

type Attributes = Record<string, string | number>;
type Node = string | Element;

/**
 * An XML element by name, in the form the library's serialiser takes. Its own runs and bookmarks are trees of components, each prepared
 * in turn; a report has tens of thousands of them, and this is several times faster.
 */
export interface Element {
  name: string;
  attributes?: Attributes;
  children?: readonly Node[];
}

function toXmlable({ name, attributes, children = [] }: Element): IXmlableObject {
  // Written this way an element without children is <w:b/>, not <w:b></w:b>.
  if (children.length === 0) return { [name]: attributes === undefined ? {} : { _attr: attributes } };
  const content: unknown[] = attributes === undefined ? [] : [{ _attr: attributes }];
  for (const child of children) content.push(typeof child === 'string' ? child : toXmlable(child));
  return { [name]: content };
}

/** A paragraph in a paragraph style, whose children are plain elements. */
export class ElementParagraph extends Paragraph {
  constructor(
    private readonly styleId: string,
    private readonly children: readonly Element[],
    /** Paragraph properties beside the style, in schema order (ECMA-376 17.3.1.26). */
    private readonly own: readonly Element[] = [],
  ) {
    super({});
  }

  override prepForXml(): IXmlableObject {
    const style: Element = { name: 'w:pStyle', attributes: { 'w:val': this.styleId } };
    return toXmlable({ name: 'w:p', children: [{ name: 'w:pPr', children: [style, ...this.own] }, ...this.children] });
  }
}

/** Something between paragraphs, whose content is plain elements. */
export class ElementBlock extends FileChild {
  constructor(private readonly element: Element) {
    super(element.name);
  }

  override prepForXml(): IXmlableObject {
    return toXmlable(this.element);
  }
}
