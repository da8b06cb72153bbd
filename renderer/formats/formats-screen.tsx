import { useEffect, useRef, useState } from 'react';
import { isBuiltIn } from '../../shared/format/built-in-profiles';
import type { FormatProfile } from '../../shared/format/profile';
import type { Output } from '../../shared/ipc/contract';
import { newId } from '../../shared/model/id';
import { useBeforeClose } from '../app/before-close';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { useSettings } from '../app/settings';
import { bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { useToasts } from '../ui/toast';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { useEscape } from '../ui/use-escape';
import styles from './formats.module.css';
import { ProfileForm } from './profile-form';
import { profileName } from './profile-name';
import { SamplePage } from './sample-page';
import { TemplateDialog } from './template-dialog';
import { useProfiles } from './use-profiles';

/** From the last change to the store, ms. */
const STORE_DELAY = 400;

/** The format profiles: a list, a form and a sample page side by side. Changes are stored as they are made. */
export function FormatsScreen({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const { show, fail } = useToasts();
  const { settings, change: changeSettings } = useSettings();
  const { profiles, reload } = useProfiles();
  const [chosen, setChosen] = useState(settings.exportProfile);
  const [draft, setDraft] = useState<FormatProfile | null>(null);
  const [template, setTemplate] = useState<NonNullable<Output<'pickTemplate'>> | null>(null);
  const waiting = useRef<FormatProfile | null>(null);
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stored = profiles?.find(({ id }) => id === chosen) ?? profiles?.[0] ?? null;
  const profile = draft !== null && draft.id === stored?.id ? draft : stored;
  const readOnly = profile === null || isBuiltIn(profile.id);

  async function flush() {
    clearTimeout(clock.current);
    const next = waiting.current;
    waiting.current = null;
    if (next === null || next.name.trim() === '') return;
    await call(bridge.putProfile({ profile: next }));
    await reload();
  }
  useBeforeClose(flush);
  useEffect(() => () => clearTimeout(clock.current), []);

  function edit(next: FormatProfile) {
    setDraft(next);
    waiting.current = next;
    clearTimeout(clock.current);
    clock.current = setTimeout(() => void flush().catch(fail), STORE_DELAY);
  }

  async function choose(id: string) {
    await flush();
    setDraft(null);
    setChosen(id);
  }

  async function add(next: FormatProfile) {
    await flush();
    const added = { ...next, id: newId() };
    await call(bridge.putProfile({ profile: added }));
    await reload();
    setDraft(null);
    setChosen(added.id);
  }

  const copy = (from: FormatProfile) =>
    add({ ...from, name: t('formats.copyName', { name: profileName(t, from) }).slice(0, 60) });

  async function open() {
    const picked = await call(bridge.pickProfileFile());
    if (picked === null) return;
    if ('profile' in picked)
      return add({ ...picked.profile, name: picked.profile.name || picked.name.replace(/\.json$/i, '') });
    const { why, field = '' } = picked.problem;
    const reason = t(`formats.problem.${why}`, { field });
    show({ tone: 'error', text: `${t('formats.problem', { name: picked.name })}：${reason}` });
  }

  async function save(from: FormatProfile) {
    await flush();
    const written = await call(bridge.saveProfileFile({ id: from.id }));
    if (written !== null) show({ tone: 'ok', text: t('formats.saved', { name: written.name }) });
  }

  async function remove(gone: FormatProfile) {
    waiting.current = null;
    await call(bridge.deleteProfile({ id: gone.id }));
    if (settings.exportProfile === gone.id) await changeSettings({ exportProfile: 'common' });
    setDraft(null);
    setChosen('common');
    await reload();
    show({
      tone: 'info',
      text: t('formats.deleted', { name: gone.name }),
      actions: [
        {
          label: t('formats.undoDelete'),
          run: () =>
            void call(bridge.putProfile({ profile: gone }))
              .then(reload)
              .catch(fail),
        },
      ],
      lifetime: 10_000,
    });
  }

  async function takeTemplate() {
    await flush();
    const reading = await call(bridge.pickTemplate({ base: profile?.id ?? 'common' }));
    if (reading !== null) setTemplate(reading);
  }

  const run = (work: () => Promise<unknown>) => () => void work().catch(fail);
  useEscape(onClose);

  return (
    <div className={styles.screen}>
      <HeaderContent title={t('formats.title')} state={readOnly ? null : t('formats.stored')} />
      <Toolbar label={t('formats.title')}>
        <Button look="quiet" icon="back" onClick={onClose}>
          {t('formats.back')}
        </Button>
        <ToolbarSpace />
        <Button look="quiet" onClick={run(open)}>
          {t('formats.open')}
        </Button>
        <Button look="quiet" onClick={run(takeTemplate)}>
          {t('formats.fromTemplate')}
        </Button>
        {profile !== null && (
          <>
            <Button look="quiet" onClick={run(() => save(profile))}>
              {t('formats.save')}
            </Button>
            <Button look="quiet" onClick={run(() => copy(profile))}>
              {t('formats.copy')}
            </Button>
            {!readOnly && (
              <Button look="quiet" icon="trash" onClick={run(() => remove(profile))}>
                {t('formats.delete')}
              </Button>
            )}
            <Button
              look="primary"
              disabled={settings.exportProfile === profile.id}
              onClick={run(() => flush().then(() => changeSettings({ exportProfile: profile.id })))}
            >
              {settings.exportProfile === profile.id ? t('formats.inUse') : t('formats.use')}
            </Button>
          </>
        )}
      </Toolbar>
      <main className={styles.columns}>
        <nav className={styles.list} aria-label={t('formats.list')}>
          {(profiles ?? []).map((one) => (
            <button
              key={one.id}
              type="button"
              className={styles.item}
              aria-current={one.id === profile?.id}
              onClick={run(() => choose(one.id))}
            >
              {profileName(t, one.id === profile?.id ? profile : one)}
              {(isBuiltIn(one.id) || one.id === settings.exportProfile) && (
                <span>
                  {[isBuiltIn(one.id) && t('formats.builtIn'), one.id === settings.exportProfile && t('formats.inUse')]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              )}
            </button>
          ))}
        </nav>
        <div className={styles.form} data-testid="profile-form">
          {profile !== null && readOnly && (
            <div className={styles.notice}>
              {t('formats.readOnly')}
              <Button onClick={run(() => copy(profile))}>{t('formats.makeCopy')}</Button>
            </div>
          )}
          {profile !== null && (
            <fieldset disabled={readOnly} key={profile.id}>
              <ProfileForm
                profile={readOnly ? { ...profile, name: profileName(t, profile) } : profile}
                onChange={edit}
              />
            </fieldset>
          )}
        </div>
        <div className={styles.sample}>{profile !== null && <SamplePage profile={profile} />}</div>
      </main>
      {template !== null && (
        <TemplateDialog
          reading={template}
          base={profile === null ? '' : profileName(t, profile)}
          onClose={() => setTemplate(null)}
          onTake={() => {
            setTemplate(null);
            run(() => add({ ...template.profile, name: template.name.replace(/\.\w+$/, '').slice(0, 60) }))();
          }}
        />
      )}
    </div>
  );
}
