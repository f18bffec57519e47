/** Takes placed boxes, gives the bytes of the PDF. Obeys the boxes and decides nothing. */
import { createHash } from 'node:crypto';
import { attachRecord } from './attach.ts';
import type { Box, FieldBox, Pages, PictureBox, Tag, TextBox } from './boxes.ts';
import { markCut } from './cut.ts';
import { Fonts } from './embed.ts';
import { formFont } from './form-font.ts';
import { filled, outlined, rounded, typing, words } from './operators.ts';
import { emptyPaper, type Info, type Paper, TYPED } from './pdf-file.ts';
import { pictured, placeOf } from './picture.ts';
import { UA } from './standards.ts';
import type { Face } from './text/face.ts';

/**
 * Same boxes, same bytes: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one file. Fonts are embedded, and only what is used
 * of them. `record` is attached.
 */
export async function draw(pages: Pages, info: Info, record?: Uint8Array): Promise<Uint8Array> {
  const day = new Date(`${info.date}T00:00:00Z`);
  const paper = emptyPaper([pages.width, pages.height], info, day);
  const written = bytesOf(paper);
  paper.appendXML(UA);
  const drawing = new Drawing(paper, pages);
  drawing.draw();
  paper._id = createHash('sha256').update(JSON.stringify(info)).update(drawing.content).digest().subarray(0, 16);
  if (record) attachRecord(paper, record, day);
  paper.end();
  return written;
}

function bytesOf(paper: Paper): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    paper.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    paper.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    paper.on('error', reject);
  });
}

class Drawing {
  private readonly paper: Paper;
  private readonly pages: Pages;
  private readonly elements = new Map<Tag, PDFKit.PDFStructureElement>();
  /** The entries of the outline that the next one may stand under, with their levels; the root is the first. */
  private readonly outline: { readonly level: number; readonly item: PDFKit.PDFOutline }[];
  private open: Tag | 'artifact' | undefined;
  private readonly fonts: Fonts;
  private readonly fields: PDFKit.PDFKitReference[] = [];
  /** The font of fields in which words are typed. */
  private typed: { readonly face: Face; readonly font: PDFKit.PDFKitReference } | undefined;
  private readonly hash = createHash('sha256');

  constructor(paper: Paper, pages: Pages) {
    this.paper = paper;
    this.pages = pages;
    this.fonts = new Fonts(paper);
    this.outline = [{ level: 0, item: paper.outline }];
  }

  draw(): void {
    const root = this.element(this.pages.tag);
    this.paper.addStructure(root);
    for (const boxes of this.pages.pages) {
      this.paper.addPage();
      if (this.pages.cut) markCut(this.paper, this.pages.cut);
      for (const box of boxes) this.box(box);
      this.close();
    }
    root.end();
    this.fonts.end();
    count(this.paper.outline);
    if (this.fields.length > 0) this.paper.form(this.fields, this.typed?.font);
  }

  /** What identifies all that was drawn. Asked once, at the end. */
  get content(): Uint8Array {
    return this.hash.digest();
  }

  private add(operators: string): void {
    this.hash.update(operators);
    this.paper.addContent(operators);
  }

  /** An element and all below it, in reading order. */
  private element(tag: Tag): PDFKit.PDFStructureElement {
    const element = this.paper.struct(tag.role, saidOfTag(tag));
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
        this.add(filled(box.x, box.y - box.thickness / 2, box.width, box.thickness, box.color));
        break;
      case 'rect':
        this.artifact();
        if (box.fill && box.radius) this.add(rounded(box, box.radius, box.fill));
        else if (box.fill) this.add(filled(box.x, box.y, box.width, box.height, box.fill));
        if (box.stroke) this.add(outlined(box.x, box.y, box.width, box.height, box.stroke));
        break;
      case 'picture':
        this.picture(box);
        break;
      case 'watermark':
        this.artifact();
        this.add(words(box, this.fonts));
        break;
      case 'field':
        this.field(box);
        break;
      case 'anchor':
        paper.addNamedDestination(box.id, 'XYZ', 0, Math.max(0, box.y - LOOK_BACK), null);
        break;
      case 'outline':
        this.entry(box.level, box.title, box.y);
        break;
    }
  }

  private picture(box: PictureBox): void {
    const element = box.tag && this.elements.get(box.tag);
    if (box.plate) {
      this.artifact();
      this.add(rounded(box, box.pad, box.plate));
    }
    if (box.picture.type === 'pixels') this.hash.update(box.picture.rgba);
    if (!element) {
      this.artifact();
      this.add(pictured(box, this.paper));
      return;
    }
    this.close();
    element.dictionary.data.A = placeOf(box, this.pages.height);
    element.add(this.paper.markStructureContent('Figure'));
    this.add(pictured(box, this.paper));
    this.paper.endMarkedContent();
  }

  private text(box: TextBox): void {
    const element = box.tag && this.elements.get(box.tag);
    if (!element || !box.tag) {
      this.artifact();
      this.words(box);
    } else if (box.link) {
      this.link(box, box.link, element);
    } else if (box.spoken !== undefined || box.language !== undefined) {
      this.span(box, element);
    } else {
      this.mark(box.tag, element);
      this.words(box);
    }
  }

  /**
   * Words whose look says more than they do are an element of their own, which says it in words too; and so are words of another
   * language. The words on the page stay what they are: a reader that places text by them would place longer ones anywhere.
   */
  private span(box: TextBox, parent: PDFKit.PDFStructureElement): void {
    const { paper } = this;
    this.close();
    const element = paper.struct('Span', saidOf(box));
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
    const turned = box.turned && { x: box.x + box.width, angle: 180 };
    this.add(words({ ...box, ...turned }, this.fonts));
  }

  /** A link is an element of its own, which holds the words and the area to click. */
  private link(
    box: TextBox,
    { target, top, height }: NonNullable<TextBox['link']>,
    parent: PDFKit.PDFStructureElement,
  ): void {
    const { paper } = this;
    this.close();
    const element = paper.struct('Link', saidOf(box));
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

  /**
   * An empty field for a signature or for words (ISO 32000-1, 12.7.4.5 and 12.7.4.3), which looks like nothing until somebody signs or
   * types.
   */
  private field({ x, y, width, height, name, label, tag, typed }: FieldBox): void {
    const { paper } = this;
    this.close();
    const element = paper.struct('Form', { alt: label });
    this.elements.get(tag)?.add(element);
    const font = typed && this.fontOf(typed.face);
    const Resources = font ? { Font: { [TYPED]: font } } : {};
    const look = paper.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources });
    // Without any content pdfkit would write no stream, and a look must be one.
    look.end(typed ? '/Tx BMC EMC\n' : '\n');
    const words = typed && ({ DA: Object(typing(TYPED, typed.size, typed.color)), Q: typed.rtl ? 2 : 0 } as const);
    const field = {
      FT: typed ? 'Tx' : 'Sig',
      T: Object(name),
      TU: Object(label),
      F: PRINTED,
      AP: { N: look },
    } as const;
    paper.annotate(x, y, width, height, { Subtype: 'Widget', structParent: element, ...field, ...words });
    const annotation = paper.page.annotations.at(-1);
    if (annotation) this.fields.push(annotation);
    element.end();
  }

  private fontOf(face: Face): PDFKit.PDFKitReference {
    this.typed ??= { face, font: formFont(face, this.paper) };
    return this.typed.font;
  }

  private entry(level: number, title: string, y: number): void {
    while ((this.outline.at(-1)?.level ?? 0) >= level) this.outline.pop();
    const parent = this.outline.at(-1)?.item ?? this.paper.outline;
    const { width } = this.paper.page;
    this.outline.push({ level, item: parent.addItem(title, { left: width, top: Math.max(0, y - LOOK_BACK) }) });
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

/** The flag of an annotation that is printed with the page. */
const PRINTED = 4;

/** What is said of words beside themselves. */
function saidOf({ spoken, language }: TextBox): { actual?: string; lang?: string } {
  return { ...(spoken !== undefined && { actual: spoken }), ...(language !== undefined && { lang: language }) };
}

function saidOfTag({ scope, alt }: Tag): { scope?: 'Column' | 'Row'; alt?: string } {
  return { ...(scope && { scope }), ...(alt !== undefined && { alt }) };
}

/** Says of each entry of the outline how many are seen below it; all are open. pdfkit counts children only. */
function count(outline: PDFKit.PDFOutline): number {
  const seen = outline.children.reduce((sum, child) => sum + 1 + count(child), 0);
  if (seen > 0) outline.outlineData.Count = seen;
  return seen;
}
