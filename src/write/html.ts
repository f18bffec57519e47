/** Takes a numbered document, gives one self-contained HTML file: nothing runs in it, nothing is loaded, ready for screen and paper. */
import { directionOfLanguage } from '../document/direction.ts';
import { plain } from '../document/inline.ts';
import type { Numbers } from '../document/numbers.ts';
import { isSheetKind } from '../document/sheet.ts';
import type { Document } from '../document/tree.ts';
import type { Context } from './context.ts';
import { writeBlocks } from './html/blocks.ts';
import { escapeHtml } from './html/escape.ts';
import { writeInlines } from './html/inlines.ts';
import { writeLogo } from './html/logo.ts';
import { writeAbout, writePage } from './html/page.ts';
import { styleSheet } from './html/style.ts';
import { partsOf } from './parts.ts';

/** The page as text. `numbers` is what `resolve` gave for this document. */
export function writeHtml(document: Document, numbers: Numbers): string {
  const { furniture, foot, page } = document;
  const direction = directionOfLanguage(document.language);
  const context = { numbers, furniture, direction, inSection: false };
  const title = page?.tab || [plain(document.title), foot.number].filter((part) => part !== undefined).join(' · ');
  const footer = [
    foot.words && writeInlines(foot.words, context),
    foot.number && escapeHtml(foot.number),
    foot.hash && `<code>${escapeHtml(foot.hash)}</code>`,
  ].filter((part) => part);
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(document.language)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${escapeHtml(document.author)}">`,
    `<meta name="date" content="${escapeHtml(document.date)}">`,
    `<title>${escapeHtml(title)}</title>`,
    ...(page ? [`<meta name="theme-color" content="${document.theme.accent}">`, writeAbout(page.about)] : []),
    '<style>',
    styleSheet(document),
    '</style>',
    '</head>',
    `<body class="${document.kind}">`,
    '<header>',
    ...(document.watermark ? [`<p class="unsigned">${escapeHtml(document.watermark)}</p>`] : []),
    ...(document.logo ? [writeLogo(document.logo, document.theme)] : []),
    `<h1>${writeInlines(document.title, context)}</h1>`,
    ...(document.subtitle ? [`<p class="subtitle">${writeInlines(document.subtitle, context)}</p>`] : []),
    '</header>',
    writeBody(document, context),
    ...(footer.length > 0 ? ['<footer>', `<p>${footer.join(' · ')}</p>`, '</footer>'] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function writeBody(document: Document, context: Context): string {
  if (document.kind === 'page') return writePage(document, context);
  const content = isSheetKind(document.kind) ? writePoster(document, context) : writeBlocks(document.content, context);
  return ['<main>', content, '</main>'].join('\n');
}

/** The sections of a poster in columns, where there is room for two. */
function writePoster({ content }: Document, context: Context): string {
  const { intro, sections, closing } = partsOf(content);
  return [
    ...(intro.length > 0 ? [writeBlocks(intro, context)] : []),
    '<div class="parts">',
    ...sections.flatMap((section) => ['<div class="part">', writeBlocks(section, context), '</div>']),
    '</div>',
    ...(closing.length > 0 ? [writeBlocks(closing, context)] : []),
  ].join('\n');
}
