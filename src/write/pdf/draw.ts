/** Takes placed boxes, gives the bytes of the PDF. Obeys the boxes and decides nothing. */
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { attachRecord } from './attach.ts';
import type { Box, FontKey, Pages, Tag, TextBox } from './boxes.ts';
import type { FontFiles } from './measure.ts';

/** What the file says about itself. */
export interface Info {
  readonly title: string;
  readonly author: string;
  /** The number of the paper and the hash of its record; a draft has neither. */
  readonly subject?: string;
  /** ISO 8601: the date of the file, whenever it is made. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
}

/** Same boxes, same bytes. Fonts are embedded, and only what is used of them. `record` is attached. */
export async function draw(pages: Pages, info: Info, fonts: FontFiles, record?: Uint8Array): Promise<Uint8Array> {
  const day = new Date(`${info.date}T00:00:00Z`);
  const paper = new Paper({
    size: [pages.width, pages.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: info.language,
    displayTitle: true,
    // Without this pdfkit begins with a font that it does not embed.
    font: '',
    info: {
      Title: info.title,
      Author: info.author,
      ...(info.subject !== undefined && { Subject: info.subject }),
      Creator: 'plainterms',
      Producer: 'plainterms',
      CreationDate: day,
      ModDate: day,
    },
  });
  const written = bytesOf(paper);
  for (const key of FONT_KEYS) paper.registerFont(key, fonts[key]);
  paper._id = createHash('sha256')
    .update(JSON.stringify([info, pages.pages.map((page) => page.map(bare))]))
    .digest()
    .subarray(0, 16);
  new Drawing(paper, pages).draw();
  if (record) attachRecord(paper, record, day);
  paper.end();
  return written;
}

const FONT_KEYS: readonly FontKey[] = ['regular', 'italic', 'semibold', 'bold'];

/** A box without its tag, whose node holds the tree below it. */
function bare(box: Box): object {
  if (box.type !== 'text') return box;
  const { tag, ...words } = box;
  return { ...words, role: tag?.role };
}

function bytesOf(paper: Paper): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    paper.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    paper.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    paper.on('error', reject);
  });
}

/** pdfkit writes a title into XML as it stands, so that `&` and `<` would break the file or put words of theirs into it. */
class Paper extends PDFDocument {
  override _addInfo(): void {
    const { info } = this;
    this.info = { ...info, Title: escaped(info.Title ?? ''), Author: escaped(info.Author ?? '') };
    super._addInfo();
    this.info = info;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

class Drawing {
  private readonly paper: Paper;
  private readonly pages: Pages;
  private readonly elements = new Map<Tag, PDFKit.PDFStructureElement>();
  /** The entry last made on each level of the outline; the root is at 0. */
  private readonly outline: PDFKit.PDFOutline[];
  private open: Tag | 'artifact' | undefined;

  constructor(paper: Paper, pages: Pages) {
    this.paper = paper;
    this.pages = pages;
    this.outline = [paper.outline];
  }

  draw(): void {
    const root = this.element(this.pages.tag);
    this.paper.addStructure(root);
    for (const boxes of this.pages.pages) {
      this.paper.addPage();
      for (const box of boxes) this.box(box);
      this.close();
    }
    root.end();
  }

  /** An element and all below it, in reading order. */
  private element(tag: Tag): PDFKit.PDFStructureElement {
    const element = this.paper.struct(tag.role, scopeOf(tag));
    this.elements.set(tag, element);
    for (const child of tag.children) element.add(this.element(child));
    return element;
  }

  private box(box: Box): void {
    const { paper } = this;
    switch (box.type) {
      case 'text':
        this.text(box);
        break;
      case 'rule':
        this.artifact();
        paper.rect(box.x, box.y - box.thickness / 2, box.width, box.thickness).fill(box.color);
        break;
      case 'rect':
        this.artifact();
        if (box.fill) paper.rect(box.x, box.y, box.width, box.height).fill(box.fill);
        if (box.stroke) paper.lineWidth(0.5).rect(box.x, box.y, box.width, box.height).stroke(box.stroke);
        break;
      case 'watermark':
        this.artifact();
        paper.save().rotate(-box.angle, { origin: [box.x, box.y] });
        paper.font('bold').fontSize(box.size).fillColor(box.color);
        paper.text(box.text, box.x - box.width / 2, box.y, { lineBreak: false, baseline: 'middle' });
        paper.restore();
        break;
      case 'anchor':
        paper.addNamedDestination(box.id, 'XYZ', 0, Math.max(0, box.y - LOOK_BACK), null);
        break;
      case 'outline':
        this.entry(box.level, box.title, box.y);
        break;
    }
  }

  private text(box: TextBox): void {
    const element = box.tag && this.elements.get(box.tag);
    if (!element || !box.tag) {
      this.artifact();
      this.words(box);
    } else if (box.link) {
      this.link(box, box.link, element);
    } else if (box.spoken !== undefined) {
      this.span(box, box.spoken, element);
    } else {
      this.mark(box.tag, element);
      this.words(box);
    }
  }

  /**
   * Words whose look says more than they do are an element of their own, which says it in words too. The words on the page stay
   * what they are: a reader that places text by them would place longer ones anywhere.
   */
  private span(box: TextBox, actual: string, parent: PDFKit.PDFStructureElement): void {
    const { paper } = this;
    this.close();
    const element = paper.struct('Span', { actual });
    parent.add(element);
    element.add(paper.markStructureContent('Span'));
    this.words(box);
    paper.endMarkedContent();
    element.end();
  }

  private mark(tag: Tag, element: PDFKit.PDFStructureElement): void {
    if (this.open === tag) return;
    this.close();
    element.add(this.paper.markStructureContent(tag.role));
    this.open = tag;
  }

  private words(box: TextBox): void {
    const { paper } = this;
    paper.font(box.font).fontSize(box.size).fillColor(box.color);
    const options = { lineBreak: false, baseline: 'alphabetic' } as const;
    if (box.spelled) paper.text(box.text, box.x, box.y, { ...options, features: { liga: false } });
    else paper.text(box.text, box.x, box.y, options);
  }

  /** A link is an element of its own, which holds the words and the area to click. */
  private link(
    box: TextBox,
    { target, top, height }: NonNullable<TextBox['link']>,
    parent: PDFKit.PDFStructureElement,
  ): void {
    const { paper } = this;
    this.close();
    const element = paper.struct('Link', box.spoken === undefined ? {} : { actual: box.spoken });
    parent.add(element);
    element.add(paper.markStructureContent('Link'));
    this.words(box);
    paper.endMarkedContent();
    const options = { structParent: element, Contents: Object(box.text.trim()) };
    if ('anchor' in target) paper.goTo(box.x, top, box.width, height, target.anchor, options);
    else paper.link(box.x, top, box.width, height, target.href, options);
    // Ended on its own page: pdfkit notes the page of an annotation when the element ends.
    element.end();
  }

  private entry(level: number, title: string, y: number): void {
    const depth = Math.min(level, this.outline.length);
    const parent = this.outline[depth - 1] ?? this.paper.outline;
    const { width } = this.paper.page;
    this.outline.length = depth;
    this.outline.push(parent.addItem(title, { left: width, top: Math.max(0, y - LOOK_BACK) }));
  }

  private artifact(): void {
    if (this.open === 'artifact') return;
    this.close();
    this.paper.markContent('Artifact', { type: 'Layout' });
    this.open = 'artifact';
  }

  private close(): void {
    if (this.open) this.paper.endMarkedContent();
    this.open = undefined;
  }
}

/** A jump ends this far above the words, so that they do not stick to the edge of the window. */
const LOOK_BACK = 8;

function scopeOf({ scope }: Tag): { scope?: 'Column' | 'Row' } {
  return scope ? { scope } : {};
}
