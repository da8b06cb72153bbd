import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslate } from '../app/language';
import type { FormatProfile, HeadingClass, Look } from '../../shared/format/profile';
import { separatedStyle } from '../../shared/format/variants/separators';
import styles from './formats.module.css';

const MM = 96 / 25.4;
const PT = 96 / 72;

function fontsOf(profile: FormatProfile, look: Look): string {
  const latin = profile.latin === null ? [] : [profile.latin.name, ...profile.latin.alternatives];
  const quoted = [...latin, look.font.name, ...look.font.alternatives].map((name) => `"${name.replace(/["\\]/g, '')}"`);
  const generic = look.font.family === 'swiss' ? 'var(--font-manuscript-heading)' : 'var(--font-manuscript)';
  return `${quoted.join(',')},${generic}`;
}

const SAMPLE_TEXT =
  '全面推行一窗受理、集成服务，全年办理事项28,416件，按时办结率99.8%，群众满意度持续提升。各科室协同发力，“高效办成一件事”落地见效。';

/** A page drawn from a profile: title, headings of each level, text, page number. Scaled to the width it finds. */
export function SamplePage({ profile }: { profile: FormatProfile }) {
  const t = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(360);
  const { page, body, title, subtitle, headings, pageNumber } = profile;

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry !== undefined && setRoom(entry.contentRect.width));
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);

  const css = (look: Look): CSSProperties => ({
    fontFamily: fontsOf(profile, look),
    fontSize: look.size * PT,
    fontWeight: look.bold ? 700 : 400,
  });
  const scale = room / (page.width * MM);
  const pitch = profile.linePitch * PT;
  // Whole lines only: a last one cut in half would look like a fault of the profile.
  const titles = 2 * profile.titlePitch * PT + (1 + profile.titleBefore + profile.titleAfter) * pitch;
  const below = (page.height - page.top - page.bottom) * MM - titles;
  const text: CSSProperties = {
    ...css(body),
    lineHeight: `${pitch}px`,
    letterSpacing: profile.characterSpacing * PT,
    textIndent: `${profile.firstLineCharacters}em`,
    textAlign: 'justify',
  };
  const heading = (kind: HeadingClass, style: string, words: string, rest = '') => (
    <p style={text}>
      <span style={css(headings[kind])}>
        {separatedStyle(style, profile.separators)}
        {words}
      </span>
      {rest}
    </p>
  );
  const numberAlign = pageNumber.place === 'centre' ? 'center' : 'right';
  return (
    <div ref={frame} className={styles.sampleFrame} style={{ height: page.height * MM * scale }}>
      <div
        role="img"
        aria-label={t('formats.sample')}
        className={styles.samplePage}
        style={{
          width: page.width * MM,
          height: page.height * MM,
          padding: `${page.top * MM}px ${page.right * MM}px 0 ${page.left * MM}px`,
          transform: `scale(${scale})`,
        }}
      >
        <div className={styles.sampleText} style={{ height: titles + Math.floor(below / pitch) * pitch }}>
          <p
            style={{
              ...css(title),
              lineHeight: `${profile.titlePitch * PT}px`,
              textAlign: 'center',
              paddingTop: profile.titleBefore * pitch,
            }}
          >
            云溪区政务服务中心
            <br />
            2026年工作总结
          </p>
          <p
            style={{
              ...css(subtitle),
              lineHeight: `${pitch}px`,
              textAlign: 'center',
              paddingBottom: profile.titleAfter * pitch,
            }}
          >
            （讨论稿）
          </p>
          <p style={text}>{SAMPLE_TEXT}</p>
          {heading('part', '第一部分', '　全年工作情况')}
          {heading('first', '一、', '聚焦流程再造，在提速增效上下功夫')}
          {heading('second', '（一）', '全面梳理办事流程')}
          {heading('third', '1.', '压减办理环节。', SAMPLE_TEXT)}
          {heading('fourth', '（1）', '推进数据共享。', SAMPLE_TEXT)}
          {heading('inText', '一是', '健全管理制度。', SAMPLE_TEXT)}
          {heading('second', '（二）', '深化综合窗口改革')}
          <p style={text}>{SAMPLE_TEXT.repeat(2)}</p>
        </div>
        {pageNumber.place !== 'none' && (
          <p
            className={styles.sampleNumber}
            style={{
              ...css({ font: pageNumber.font, size: pageNumber.size, bold: false }),
              fontFamily: fontsOf({ ...profile, latin: null }, { ...body, font: pageNumber.font }),
              textAlign: numberAlign,
              left: page.left * MM,
              right: page.right * MM,
              bottom: pageNumber.fromEdge * MM,
              padding: pageNumber.place === 'centre' ? 0 : `0 ${pageNumber.size * PT}px`,
            }}
          >
            {pageNumber.before}1{pageNumber.after}
          </p>
        )}
      </div>
    </div>
  );
}
