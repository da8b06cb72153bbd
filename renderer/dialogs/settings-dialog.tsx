import { useState } from 'react';
import type { Settings } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { useSettings } from '../app/settings';
import { profileName } from '../formats/profile-name';
import { useProfiles } from '../formats/use-profiles';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { useToasts } from '../ui/toast';
import styles from './dialogs.module.css';

const LANGUAGES = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
] as const;

export function SettingsDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const { fail } = useToasts();
  const { screen, go } = useNavigation();
  const { profiles } = useProfiles();
  const { settings, change } = useSettings();
  const [language, setLanguage] = useState<Settings['language']>(settings.language);
  const [unit, setUnit] = useState(settings.unit);
  const [exportProfile, setProfile] = useState<Settings['exportProfile']>(settings.exportProfile);

  return (
    <Dialog
      title={t('settings.title')}
      closeLabel={t('shell.close')}
      width="narrow"
      onClose={onClose}
      onSubmit={() => void change({ language, unit: unit.trim(), exportProfile }).then(onClose, fail)}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('shell.save')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <Select label={t('settings.language')} value={language} options={LANGUAGES} autoFocus onChange={setLanguage} />
        <TextField label={t('settings.unit')} value={unit} hint={t('settings.unit.hint')} onChange={setUnit} />
        <Select
          label={t('settings.profile')}
          value={exportProfile}
          options={(profiles ?? []).map((profile) => ({ value: profile.id, label: profileName(t, profile) }))}
          hint={t('settings.profile.hint')}
          onChange={setProfile}
        />
        <div>
          <Button
            onClick={() => {
              onClose();
              go({ name: 'formats', ...(screen.name === 'report' && { reportId: screen.id }) });
            }}
          >
            {t('export.manage')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
