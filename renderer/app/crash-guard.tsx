import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { CopyButton } from '../ui/toast';
import { useTranslate } from './language';

interface CrashGuardProps {
  children: ReactNode;
  onLeave(): void;
}

/** Keeps a fault of one screen from blanking the window. */
export class CrashGuard extends Component<CrashGuardProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <Crashed error={error} onLeave={this.props.onLeave} />;
  }
}

function Crashed({ error, onLeave }: { error: Error; onLeave(): void }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon="error"
      title={t('shell.crash.title')}
      actions={
        <>
          <Button look="primary" onClick={onLeave}>
            {t('shell.crash.back')}
          </Button>
          <CopyButton text={error.stack ?? error.message} />
        </>
      }
    >
      {t('shell.crash.text')}
    </EmptyState>
  );
}
