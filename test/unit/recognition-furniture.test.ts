import { describe, expect, it } from 'vitest';
import { furnitureAtEdge } from '../../shared/recognition/furniture-line';

/** Lines that sites print around a text, and lines of an office's own that hold the same words. */
const OF_A_SITE = [
  '当前位置:首页>范文>工作总结>正文',
  '您的位置：第一文库网 → 工作总结',
  '2022-03-04 11:20 来源：网络整理 阅读：(2345)',
  '日期：2021-01-05 来源：某某网 人气：98',
  '本文已影响1.2万人',
  '【字体：大 中 小】',
  '【打印】 【关闭】 分享到：微信 微博',
  '收藏本文 打印本文',
  '0 积分',
  '该用户还上传了这些文档',
  '链接地址：https://www.example.com/p-123.html',
  '版权提示 免责声明',
  '1、本文（工作总结）为本站会员上传，不代表本站立场',
  '部分文档作品中含有的国旗、国徽等图片，仅作为作品整体效果示例展示，禁止商用。',
  '关 键 词： 图书馆 2021 工作总结',
  '预览加载中，请您耐心等待几秒...',
  '亲，该文档总共5页，到这儿已超出免费预览范围，如果喜欢就下载吧！',
  '还剩4页未读，继续阅读',
  '某ICP备12345678号-1',
  '★2022年工作总结范文',
  '看过“工作总结”的人还看了：',
  'QQ空间 新浪微博 微信 人人网',
  '您需要登录后才可以发表评论',
  '声明：本文内容由互联网用户自发贡献',
  '上一篇文章： 没有了',
  '[1] [2] 下一页',
  '【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】',
  '共2页,当前第1页12',
  '若本站收录的文章无意侵犯了您的权益，请联系我们处理。',
  '第１页 共３页',
];
const OF_AN_OFFICE = [
  '一、加强领导',
  '党建工作',
  '二是加强会员管理',
  '县残联',
  '2023年12月15日',
  '全年受理投诉举报120件',
  '强化版权保护，打击侵权盗版',
  '做好文档归档、下载台账',
  '信息公开情况',
  '（二）加强网站建设',
  '存在问题',
  '——坚持创新驱动，研发投入不断增加。',
  '推动收藏馆建设',
];

describe('a line of the page', () => {
  it.each(OF_A_SITE)('%s', (line) => {
    expect(furnitureAtEdge(line, false)).not.toBeNull();
  });
});

describe('a line of the report', () => {
  it.each(OF_AN_OFFICE)('%s', (line) => {
    expect(furnitureAtEdge(line, false)).toBeNull();
  });
});
