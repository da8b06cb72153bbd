import type { Translate } from '../../shared/messages/translate';
import { failureText } from '../ui/failure-text';
import { doubtsOf, unsureNames, type ImportFile, type ReviewedFile, type Twin } from './session-state';

/** How far a file of the import is, in a few words. */
export function stateText(t: Translate, file: ImportFile): string {
  switch (file.state) {
    case 'waiting':
    case 'cancelled':
    case 'stored':
    case 'storing':
    case 'skipped':
      return t(`import.state.${file.state}`);
    case 'reading':
      return t(`import.state.${file.phase}`);
    case 'failed':
      return failedText(t, file);
    case 'duplicate':
      return twinText(t, file.twin);
    case 'review':
      return factsOf(t, file);
  }
}

/** Why a file could not be read. */
export function failedText(t: Translate, { failure, name }: Extract<ImportFile, { state: 'failed' }>): string {
  if (failure.code === 'fileNoText' && failure.detail === 'furniture only')
    return t('import.furnitureOnly', { file: name });
  return failureText(t, failure, name);
}

/** What a duplicate is the same as. */
export function twinText(t: Translate, twin: Twin): string {
  return twin.in === 'library'
    ? t(`import.twin.library.${twin.duplicate.same}`, { title: twin.duplicate.title.replaceAll('\n', ' ') })
    : t(`import.twin.list.${twin.same}`, { file: twin.name });
}

/** What was made of a file: kind and time of its report, what it holds, and what is doubtful. */
function factsOf(t: Translate, file: ReviewedFile): string {
  const { reports } = file.history.present.review.recognition;
  const blocks = reports.flatMap((report) => report.blocks);
  const count = (role: string): number => blocks.filter(({ block }) => block.role === role).length;
  const only = reports.length === 1 ? reports[0]!.metadata : null;
  const doubts = doubtsOf(file);
  const unsure = unsureNames(file);
  return [
    ...(only === null ? [t('import.state.several', { count: reports.length })] : [t(`kind.${only.kind}`)]),
    ...(only === null || only.year === null
      ? []
      : [`${only.year}${only.part === 'year' ? '' : ` ${t(`part.${only.part}`)}`}`]),
    t('import.state.holds', { goals: count('goal'), measures: count('measure') }),
    ...(unsure.length === 0
      ? []
      : [
          t('import.state.unsure', {
            fields: unsure.map((field) => t(`import.meta.${field}`)).join(t('import.meta.join')),
          }),
        ]),
    ...(doubts === 0 ? [] : [t('import.state.doubtful', { count: doubts })]),
  ].join(' · ');
}
