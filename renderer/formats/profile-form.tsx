import { useId } from 'react';
import type { FormatProfile, HeadingClass, Look } from '../../shared/format/profile';
import { PAGE_NUMBER_PLACES, SEPARATORS } from '../../shared/format/profile-choices';
import { OFFERED_FONTS, typefaceNamed } from '../../shared/format/typefaces';
import type { MessageKey } from '../../shared/messages/catalogue';
import { useTranslate } from '../app/language';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import styles from './formats.module.css';
import { NumberField } from './number-field';
import { SIZES, sizeLabel } from './sizes';

interface ProfileFormProps {
  profile: FormatProfile;
  onChange(profile: FormatProfile): void;
}

const HEADINGS: readonly HeadingClass[] = ['part', 'first', 'second', 'third', 'fourth', 'inText'];
const MM_TO_PT = 72 / 25.4;

/** So much is added to each character that the wanted number of them fills a line (facts: GB/T 9704 §1, option A). */
function withSpacing(profile: FormatProfile): FormatProfile {
  const width = (profile.page.width - profile.page.left - profile.page.right) * MM_TO_PT;
  const spacing = Math.floor((width / profile.grid.characters - profile.body.size) * 20) / 20;
  const lines = Math.floor(
    ((profile.page.height - profile.page.top - profile.page.bottom) * MM_TO_PT) / profile.linePitch,
  );
  return {
    ...profile,
    grid: { ...profile.grid, lines: Math.min(80, Math.max(1, lines)) },
    characterSpacing: Math.min(2, Math.max(-2, spacing)),
  };
}

/** Everything of a profile that practice varies. A value that does not fit is not taken over. */
export function ProfileForm({ profile, onChange }: ProfileFormProps) {
  const t = useTranslate();
  const { page, pageNumber } = profile;
  const change = (part: Partial<FormatProfile>) => onChange({ ...profile, ...part });
  const fit = (part: Partial<FormatProfile>) => onChange(withSpacing({ ...profile, ...part }));
  const side = (key: 'width' | 'height' | 'top' | 'bottom' | 'left' | 'right', min: number, max: number) => (
    <NumberField
      label={t(`formats.page.${key}`)}
      value={page[key]}
      min={min}
      max={max}
      onChange={(value) => fit({ page: { ...page, [key]: value } })}
    />
  );
  const latins = ['Times New Roman', 'Arial', 'Calibri'];
  if (profile.latin !== null && !latins.includes(profile.latin.name)) latins.push(profile.latin.name);

  return (
    <>
      <fieldset>
        <TextField
          label={t('formats.name')}
          value={profile.name}
          maxLength={60}
          problem={profile.name.trim() === '' ? t('formats.noName') : undefined}
          onChange={(name) => change({ name })}
        />
      </fieldset>
      <fieldset>
        <legend>{t('formats.page')}</legend>
        <div className={styles.fields}>
          {side('width', 50, 600)}
          {side('height', 50, 600)}
          {side('top', 0, 120)}
          {side('bottom', 0, 120)}
          {side('left', 0, 80)}
          {side('right', 0, 80)}
        </div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={page.mirror}
            onChange={(event) => change({ page: { ...page, mirror: event.target.checked } })}
          />
          {t('formats.page.mirror')}
        </label>
      </fieldset>
      <fieldset>
        <legend>{t('formats.lines')}</legend>
        <div className={styles.fields}>
          <NumberField
            label={t('formats.characters')}
            value={profile.grid.characters}
            min={5}
            max={120}
            integer
            onChange={(characters) => fit({ grid: { ...profile.grid, characters } })}
          />
          <NumberField
            label={t('formats.linePitch')}
            value={profile.linePitch}
            min={4}
            max={96}
            onChange={(linePitch) => fit({ linePitch })}
          />
          <NumberField
            label={t('formats.titlePitch')}
            value={profile.titlePitch}
            min={4}
            max={96}
            onChange={(titlePitch) => change({ titlePitch })}
          />
          <NumberField
            label={t('formats.firstLine')}
            value={profile.firstLineCharacters}
            min={0}
            max={8}
            integer
            onChange={(firstLineCharacters) => change({ firstLineCharacters })}
          />
          <NumberField
            label={t('formats.titleBefore')}
            value={profile.titleBefore}
            min={0}
            max={8}
            integer
            onChange={(titleBefore) => change({ titleBefore })}
          />
          <NumberField
            label={t('formats.titleAfter')}
            value={profile.titleAfter}
            min={0}
            max={8}
            integer
            onChange={(titleAfter) => change({ titleAfter })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('formats.fonts')}</legend>
        <table className={styles.looks}>
          <thead>
            <tr>
              <th />
              <th>{t('formats.font')}</th>
              <th>{t('formats.size')}</th>
              <th>{t('formats.bold')}</th>
            </tr>
          </thead>
          <tbody>
            {(['title', 'subtitle', 'body'] as const).map((key) => (
              <LookRow
                key={key}
                name={`formats.look.${key}`}
                look={profile[key]}
                onChange={(look) => fit({ [key]: look })}
              />
            ))}
            {HEADINGS.map((key) => (
              <LookRow
                key={key}
                name={`formats.look.${key}`}
                look={profile.headings[key]}
                onChange={(look) => change({ headings: { ...profile.headings, [key]: look } })}
              />
            ))}
            <LookRow
              name="formats.look.table"
              look={profile.table}
              onChange={(look) => change({ table: { ...profile.table, ...look } })}
            />
          </tbody>
        </table>
        <div className={styles.fields}>
          <div className={styles.wide}>
            <Select
              label={t('formats.latin')}
              value={profile.latin?.name ?? ''}
              options={[
                ...latins.map((name) => ({ value: name, label: name })),
                { value: '', label: t('formats.latin.own') },
              ]}
              onChange={(name) => change({ latin: name === '' ? null : typefaceNamed(name) })}
            />
          </div>
          <div className={styles.wide}>
            <Select
              label={t('formats.separators')}
              value={profile.separators}
              options={SEPARATORS.map((value) => ({ value, label: t(`formats.separators.${value}`) }))}
              onChange={(separators) => change({ separators })}
            />
          </div>
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('formats.pageNumber')}</legend>
        <div className={styles.fields}>
          <div className={styles.wide}>
            <Select
              label={t('formats.place')}
              value={pageNumber.place}
              options={PAGE_NUMBER_PLACES.map((value) => ({ value, label: t(`formats.place.${value}`) }))}
              onChange={(place) => change({ pageNumber: { ...pageNumber, place } })}
            />
          </div>
          <TextField
            label={t('formats.before')}
            value={pageNumber.before}
            maxLength={8}
            onChange={(before) => change({ pageNumber: { ...pageNumber, before } })}
          />
          <TextField
            label={t('formats.after')}
            value={pageNumber.after}
            maxLength={8}
            onChange={(after) => change({ pageNumber: { ...pageNumber, after } })}
          />
          <SizeSelect
            label={t('formats.size')}
            value={pageNumber.size}
            onChange={(size) => change({ pageNumber: { ...pageNumber, size } })}
          />
          <NumberField
            label={t('formats.fromEdge')}
            value={pageNumber.fromEdge}
            min={0}
            max={100}
            onChange={(fromEdge) => change({ pageNumber: { ...pageNumber, fromEdge } })}
          />
        </div>
      </fieldset>
    </>
  );
}

function LookRow({ name, look, onChange }: { name: MessageKey; look: Look; onChange(look: Look): void }) {
  const t = useTranslate();
  const id = useId();
  const fonts = OFFERED_FONTS.includes(look.font.name) ? OFFERED_FONTS : [look.font.name, ...OFFERED_FONTS];
  const label = t(name);
  return (
    <tr>
      <th id={id} scope="row">
        {label}
      </th>
      <td>
        <Select
          label={`${label} ${t('formats.font')}`}
          hideLabel
          value={look.font.name}
          options={fonts.map((font) => ({ value: font, label: font }))}
          onChange={(font) => onChange({ ...look, font: typefaceNamed(font) })}
        />
      </td>
      <td>
        <SizeSelect
          label={`${label} ${t('formats.size')}`}
          hideLabel
          value={look.size}
          onChange={(size) => onChange({ ...look, size })}
        />
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={`${label} ${t('formats.bold')}`}
          checked={look.bold}
          onChange={(event) => onChange({ ...look, bold: event.target.checked })}
        />
      </td>
    </tr>
  );
}

function SizeSelect({
  label,
  hideLabel,
  value,
  onChange,
}: {
  label: string;
  hideLabel?: boolean;
  value: number;
  onChange(size: number): void;
}) {
  const sizes = SIZES.some(({ points }) => points === value) ? SIZES : [{ name: '', points: value }, ...SIZES];
  return (
    <Select
      label={label}
      {...(hideLabel !== undefined && { hideLabel })}
      value={String(value)}
      options={sizes.map((size) => ({ value: String(size.points), label: sizeLabel(size) }))}
      onChange={(points) => onChange(Number(points))}
    />
  );
}
