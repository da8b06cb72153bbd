import type { ReactNode } from 'react';
import type { Failure } from '../../shared/ipc/errors';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { failureText } from '../ui/failure-text';
import { useTranslate } from './language';

interface NotOpenedProps {
  title: string;
  /** Words of the way back. */
  back: string;
  onBack(): void;
  failure?: Failure | null;
  /** What is said where there is no failure. */
  children?: ReactNode;
}

/** Stands for a screen whose content could not be had: why, and the way back. */
export function NotOpened({ title, back, onBack, failure = null, children }: NotOpenedProps) {
  const t = useTranslate();
  return (
    <EmptyState
      icon="error"
      title={title}
      actions={
        <Button look="primary" onClick={onBack}>
          {back}
        </Button>
      }
    >
      {failure === null ? children : failureText(t, failure)}
    </EmptyState>
  );
}
