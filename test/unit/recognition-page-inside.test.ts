import { describe, expect, it } from 'vitest';
import { furnitureInside } from '../../shared/recognition/page-inside';
import { titleKey } from '../../shared/recognition/title-words';

const TITLE = titleKey('县民政局2021年民政工作总结');

describe('a line between the paragraphs of a page', () => {
  it.each([
    '文档预览已结束',
    '（未完，全文共2867字，当前显示1024字）',
    '▲ 点击图片查看写作课程',
    '打开APP，查看更多精彩图片',
    '民政工作总结范文 民政工作总结大全',
    '特殊教育德育总结相关文章：',
    '本站是提供个人知识管理的网络存储空间，所有内容均由用户发布，不代表本站观点。如发现有害或侵权内容，请点击一键举报。',
  ])('%s is the page’s', (line) => {
    expect(furnitureInside(line, true, TITLE)).not.toBeNull();
  });

  it.each([
    '责任单位：县水利局',
    '长篇小说《云上人家》',
    '县级消费维权先进单位',
    '受理投诉举报1840件，下载电子期刊2600人次。',
    '加强会员管理和版权保护，查处侵权案件3起。',
    '一、版权登记与维权',
    '上半年工作总结',
  ])('%s is the report’s', (line) => {
    expect(furnitureInside(line, true, TITLE)).toBeNull();
    expect(furnitureInside(line, false, TITLE)).toBeNull();
  });
});
