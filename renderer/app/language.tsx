import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { translator, type Language, type Translate } from '../../shared/messages/translate';

interface Spoken {
  language: Language;
  translate: Translate;
}

const LanguageContext = createContext<Spoken>({ language: 'zh-CN', translate: translator('zh-CN') });

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const spoken = useMemo(() => ({ language, translate: translator(language) }), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

/** The translator of the chosen language: `const t = useTranslate(); t('role.goal')`. */
export function useTranslate(): Translate {
  return useContext(LanguageContext).translate;
}

export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}
