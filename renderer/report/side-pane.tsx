import { useMemo } from 'react';
import { useTranslate } from '../app/language';
import { Tabs } from '../ui/tabs';
import frame from './report-workspace.module.css';
import { SIDE_TABS, type SideTab } from './side-tabs';

interface SidePaneProps {
  /** The id of the chosen tab. */
  tab: string;
  onTab(id: string): void;
}

/** What stands beside the text: figures, prior years, checks … one at a time. */
export function SidePane({ tab, onTab }: SidePaneProps) {
  const t = useTranslate();
  const badges = SIDE_TABS.map(useBadgeOf);
  const { id, Pane } = SIDE_TABS.find((other) => other.id === tab) ?? SIDE_TABS[0]!;
  // A badge that counts on while somebody types does not draw the pane anew.
  const pane = useMemo(() => <Pane />, [Pane]);
  return (
    <aside className={frame.right} aria-label={t('editor.side')}>
      <Tabs
        label={t('editor.side')}
        value={id}
        onChange={onTab}
        tabs={SIDE_TABS.map((other, i) => ({
          value: other.id,
          label: t(other.label),
          badge: badges[i]!,
          badgeTone: other.badgeTone ?? 'plain',
        }))}
      >
        {pane}
      </Tabs>
    </aside>
  );
}

const useNoBadge = (): number => 0;

function useBadgeOf({ useBadge = useNoBadge }: SideTab): number {
  return useBadge();
}
