import { catalogue, type MessageKey } from './catalogue';

export type Language = 'zh-CN' | 'en';
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/** A translator for one language; {name} in a message is replaced by values.name. */
export function translator(language: Language): Translate {
  return (key, values = {}) =>
    catalogue[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    );
}
