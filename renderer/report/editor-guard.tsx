import { Component, type ReactNode } from 'react';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

interface EditorGuardProps {
  children: ReactNode;
  onRetry(): void;
}

/** Should the page of the editor fail to draw ("Cannot resolve a Slate point …"), the text is safe in its model: draw it anew from there. */
export class EditorGuard extends Component<EditorGuardProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  private readonly retry = () => {
    this.props.onRetry();
    this.setState({ failed: false });
  };

  override render() {
    return this.state.failed ? <Fallen onRetry={this.retry} /> : this.props.children;
  }
}

function Fallen({ onRetry }: { onRetry(): void }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon="warning"
      title={t('editor.guard.title')}
      actions={<Button onClick={onRetry}>{t('editor.guard.retry')}</Button>}
    >
      {t('editor.guard.text')}
    </EmptyState>
  );
}
