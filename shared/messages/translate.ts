import { catalogue, type MessageKey } from './catalogue';

export type Language = 'zh-CN' | 'en';
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/** A translator for one language; {name} in a message is replaced by values.name, {name|one|many} by the word for so many. */
export function translator(language: Language): Translate {
  return (key, values = {}) =>
    catalogue[language][key].replace(
      /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
      (whole, name: string, one?: string, many?: string) => {
        if (!(name in values)) return whole;
        const value = String(values[name]);
        if (one === undefined || many === undefined) return value;
        return value === '1' ? one : many;
      },
    );
}
