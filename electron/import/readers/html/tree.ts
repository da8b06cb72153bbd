import { html as names, Parser, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { GangmuError } from '../../../../shared/ipc/errors';
import { LIMITS } from '../limits';

/** A node of a page. Children are linked, not listed, so that putting one before another costs the same in a crowd of any size. */
export class HtmlNode {
  parent: HtmlNode | null = null;
  first: HtmlNode | null = null;
  last: HtmlNode | null = null;
  previous: HtmlNode | null = null;
  next: HtmlNode | null = null;
  /** Of a text node. */
  text = '';
  /** Content of a template element, which is never shown. */
  template: HtmlNode | null = null;

  constructor(
    /** Name of the element in lower case; #text, #document, #start and #end (of the fragment that was copied) for other nodes. */
    readonly tag: string,
    readonly namespace: names.NS = names.NS.HTML,
    readonly attributes: Token.Attribute[] = [],
  ) {}

  attribute(name: string): string | undefined {
    return this.attributes.find((attribute) => attribute.name === name)?.value;
  }

  append(child: HtmlNode): void {
    this.insert(child, null);
  }

  /** @param before a child of this node, null for the end */
  insert(child: HtmlNode, before: HtmlNode | null): void {
    child.remove();
    child.parent = this;
    child.next = before;
    child.previous = before === null ? this.last : before.previous;
    if (child.previous === null) this.first = child;
    else child.previous.next = child;
    if (before === null) this.last = child;
    else before.previous = child;
  }

  remove(): void {
    if (this.parent === null) return;
    if (this.previous === null) this.parent.first = this.next;
    else this.previous.next = this.next;
    if (this.next === null) this.parent.last = this.previous;
    else this.next.previous = this.previous;
    this.parent = this.previous = this.next = null;
  }

  insertText(text: string, before: HtmlNode | null): void {
    const neighbour = before === null ? this.last : before.previous;
    if (neighbour?.tag === '#text') {
      neighbour.text += text;
      return;
    }
    const node = new HtmlNode('#text');
    node.text = text;
    this.insert(node, before);
  }
}

type Types = TreeAdapterTypeMap<
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode
>;

/** What parse5 needs to build a tree of HtmlNodes. Comments are dropped but for the two that bound a copied fragment. */
function treeAdapter(created: (attributes: readonly Token.Attribute[]) => void): TreeAdapter<Types> {
  const isElement = (node: HtmlNode): boolean => !node.tag.startsWith('#');
  let mode: names.DOCUMENT_MODE = names.DOCUMENT_MODE.NO_QUIRKS;
  return {
    createDocument: () => new HtmlNode('#document'),
    createDocumentFragment: () => new HtmlNode('#document'),
    createElement(tag, namespace, attributes) {
      created(attributes);
      return new HtmlNode(tag, namespace, attributes);
    },
    createCommentNode(data) {
      const fragment = /^\s*(Start|End)Fragment\s*$/.exec(data);
      return new HtmlNode(fragment === null ? '#comment' : fragment[1] === 'Start' ? '#start' : '#end');
    },
    createTextNode(value) {
      const node = new HtmlNode('#text');
      node.text = value;
      return node;
    },
    appendChild(parent, node) {
      if (node.tag !== '#comment') parent.append(node);
    },
    insertBefore: (parent, node, before) => parent.insert(node, before),
    setTemplateContent(element, content) {
      element.template = content;
    },
    getTemplateContent: (element) => element.template ?? element,
    setDocumentType: () => {},
    setDocumentMode(_document, value) {
      mode = value;
    },
    getDocumentMode: () => mode,
    detachNode: (node) => node.remove(),
    insertText: (parent, text) => parent.insertText(text, null),
    insertTextBefore: (parent, text, before) => parent.insertText(text, before),
    adoptAttributes(recipient, attributes) {
      created(recipient.attributes);
      const known = new Set(recipient.attributes.map(({ name }) => name));
      for (const attribute of attributes) if (!known.has(attribute.name)) recipient.attributes.push(attribute);
    },
    getFirstChild: (node) => node.first,
    getChildNodes(node) {
      const children: HtmlNode[] = [];
      for (let child = node.first; child !== null; child = child.next) children.push(child);
      return children;
    },
    getParentNode: (node) => node.parent,
    getAttrList: (element) => element.attributes,
    getTagName: (element) => element.tag,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (node) => node.text,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is HtmlNode => node.tag === '#text',
    isCommentNode: (node): node is HtmlNode => ['#comment', '#start', '#end'].includes(node.tag),
    isDocumentTypeNode: (node): node is HtmlNode => node.tag === '#doctype',
    isElementNode: (node): node is HtmlNode => isElement(node),
    setNodeSourceCodeLocation: () => {},
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => {},
  };
}

const tooComplex = (detail: string): GangmuError => new GangmuError('fileTooComplex', { detail: `html: ${detail}` });

/**
 * Parses a page as a browser does; scripts do not run.
 * @throws GangmuError fileTooComplex where depth, elements or attributes pass LIMITS
 */
export function parseHtml(html: string): HtmlNode {
  let elements = 0;
  const adapter = treeAdapter((attributes) => {
    if (++elements > LIMITS.xmlNodes) throw tooComplex('elements');
    if (attributes.length > LIMITS.xmlAttributes) throw tooComplex('attributes of one element');
    if (parser.openElements.stackTop > LIMITS.xmlDepth) throw tooComplex('depth');
  });
  const parser = new Parser<Types>({ treeAdapter: adapter, sourceCodeLocationInfo: false });
  // At once: in steps, parse5 would copy an attribute of megabytes (a picture within the page) anew at each.
  parser.tokenizer.write(html, true);
  return parser.document;
}

/** Visits a tree from its beginning to its end without recursion. `open` may refuse what an element holds; `close` follows then all the same. */
export function walkTree(root: HtmlNode, open: (node: HtmlNode) => boolean, close: (node: HtmlNode) => void): void {
  let node = root.first;
  while (node !== null) {
    if (open(node) && node.first !== null) {
      node = node.first;
      continue;
    }
    close(node);
    while (node.next === null) {
      node = node.parent!;
      if (node === root) return;
      close(node);
    }
    node = node.next;
  }
}
