import { SaxesParser } from 'saxes';
import { GangmuError } from '../../../shared/ipc/errors';

/** An element of a WordprocessingML part, by its name with the usual prefix. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

/** A template of a few pages has some thousands. */
const MOST_NODES = 400_000;
const DEEPEST = 200;

/** Reads a part as a tree. @throws GangmuError fileDamaged, fileTooComplex */
export function xmlTree(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  let count = 0;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (++count > MOST_NODES || stack.length > DEEPEST) throw new GangmuError('fileTooComplex');
    const node: XmlNode = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      children: [],
      text: '',
    };
    stack.at(-1)!.children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', (text) => {
    stack.at(-1)!.text += text;
  });
  parser.on('error', (error) => {
    throw new GangmuError('fileDamaged', { detail: error.message });
  });
  parser.write(xml).close();
  return root;
}

export function child(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  let found = node;
  for (const name of path) found = found?.children.find((one) => one.name === name);
  return found;
}

/** Every element of that name below a node, in order. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

export function numberOf(node: XmlNode | undefined, attribute: string): number | undefined {
  const value = node?.attributes[attribute];
  const parsed = value === undefined ? NaN : Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}
