import type { Attributes } from '../xml/attribute-values';

/** An on/off attribute (ECMA-376 ST_OnOff): on where the element stands without a value. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes.get('val');
  return value === undefined || !(value === '0' || value === 'false' || value === 'off' || value === 'none');
}
